package backstep.view.plot;

import javafx.scene.layout.Region;

/** What one may take along of a view. */
public interface ViewTaking {

    /** Saves its picture. */
    void savePicture(AnswerPlot plot);

    /** Copies it as it is on the screen. */
    void copyPicture(Region view);

    /** Saves how it changes over the run, in the palette of the window. */
    void saveFilm();
}
