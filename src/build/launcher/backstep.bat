@echo off
setlocal
rem Starts Backstep with the Java of this image, wherever the image was put.
set "home=%~dp0.."
rem The cache only makes the start faster. Where it is missing or does not fit, Java starts without it; -Xlog:disable
rem keeps it from saying so, and keeps every other warning of the JVM out of what the commands print.
"%home%\bin\java.exe" "-XX:AOTCache=%home%\lib\backstep.aot" -Xlog:disable ^
    --enable-native-access=javafx.graphics -m backstep/backstep.Backstep %*
exit /b %errorlevel%
