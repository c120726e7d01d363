@echo off
setlocal
rem Starts Backstep with the Java of this image, wherever the image was put.
set "home=%~dp0.."
rem A window has to be there soon and never computes for long: the quick compiler suits it better. Commands may train for
rem minutes. The plain collector suits both: it starts at once, and a network that learns makes next to nothing to collect.
set "tuning=-XX:TieredStopAtLevel=1 -XX:CompileThresholdScaling=0.5"
for %%c in (lessons trace train check mark render view schema generate-completion) do if "%~1"=="%%c" set "tuning="
rem The cache only makes the start faster. Where it is missing or does not fit, Java starts without it; -Xlog:disable
rem keeps it from saying so, and keeps every other warning of the JVM out of what the commands print. How code ran is not in
rem the cache; without the option a thread would look for it at every class.
"%home%\bin\java.exe" "-XX:AOTCache=%home%\lib\backstep.aot" -Xlog:disable ^
    -XX:+IgnoreUnrecognizedVMOptions -XX:+UnlockDiagnosticVMOptions -XX:-AOTReplayTraining -XX:+UseSerialGC %tuning% ^
    --enable-native-access=javafx.graphics -m backstep/backstep.Backstep %*
exit /b %errorlevel%
