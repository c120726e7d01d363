@echo off
setlocal
rem Starts Backstep with the Java of this image, wherever the image was put.
set "home=%~dp0.."
rem A window has to be there soon and never computes for long: the quick compiler and the plain collector suit it better.
rem Commands may train for minutes, and get what Java does by itself.
set "tuning="
if "%~1"=="" set "tuning=-XX:TieredStopAtLevel=1 -XX:CompileThresholdScaling=0.5 -XX:+UseSerialGC"
rem The cache only makes the start faster. Where it is missing or does not fit, Java starts without it; -Xlog:disable
rem keeps it from saying so, and keeps every other warning of the JVM out of what the commands print. How code ran is not in
rem the cache; without the option a thread would look for it at every class.
"%home%\bin\java.exe" "-XX:AOTCache=%home%\lib\backstep.aot" -Xlog:disable ^
    -XX:+IgnoreUnrecognizedVMOptions -XX:+UnlockDiagnosticVMOptions -XX:-AOTReplayTraining %tuning% ^
    --enable-native-access=javafx.graphics -m backstep/backstep.Backstep %*
exit /b %errorlevel%
