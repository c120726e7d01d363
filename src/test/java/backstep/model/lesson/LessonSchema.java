package backstep.model.lesson;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;

/** The schema of lesson files, read by somebody else. */
final class LessonSchema {

    private final Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(LessonFile.schema(), InputFormat.JSON);

    /** Why a file is no lesson; nothing when it may be one. */
    List<String> refusals(String file) {
        return schema.validate(file, InputFormat.JSON).stream()
                .map(Error::toString)
                .toList();
    }
}
