@echo off
rem Network Roles on Windows: sets up .venv the first time, then starts the dashboard.
rem Plain user, no administrator. The three lines that do the work stand in README.md too.
setlocal
cd /d "%~dp0"
title Network Roles

set "STAMP=.venv\run.stamp"
if exist "%STAMP%" if exist ".venv\Scripts\python.exe" (
    fc /b requirements.txt "%STAMP%" >nul 2>&1 && goto start
)

py -3 -c "import sys; sys.exit(sys.version_info < (3, 11))" >nul 2>&1
if errorlevel 1 (
    echo Python 3.11 or newer was not found. Please install it from python.org,
    echo with its "py launcher", then start run.bat again.
    goto failed
)

echo Setting up: once, a few minutes.
if exist "%STAMP%" del "%STAMP%"
py -3 -m venv --clear .venv
if errorlevel 1 (
    echo Python could not make the folder .venv: see the lines above.
    goto failed
)
.venv\Scripts\python -m pip install --quiet --disable-pip-version-check -r requirements.txt
if errorlevel 1 (
    echo The packages could not be installed: see the lines above, check the network, start run.bat again.
    goto failed
)
copy /y requirements.txt "%STAMP%" >nul

:start
.venv\Scripts\python -m streamlit run app.py
if errorlevel 1 goto failed
exit /b 0

:failed
pause
exit /b 1
