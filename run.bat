@echo off
rem Network Roles on Windows: sets up .venv the first time, then starts the dashboard.
rem Plain user, no administrator. The three lines that do the work stand in README.md too.
setlocal
cd /d "%~dp0"
title Network Roles

rem Was everything set up before, for this list of packages, with a Python that is still there?
set "STAMP=.venv\run.stamp"
.venv\Scripts\python.exe -c "pass" >nul 2>&1
if errorlevel 1 goto setup
fc /b requirements.txt "%STAMP%" >nul 2>&1
if not errorlevel 1 goto start

:setup
set "PY=py -3"
%PY% -c "import sys; sys.exit(sys.version_info < (3, 11))" >nul 2>&1
if not errorlevel 1 goto found
set "PY=python"
%PY% -c "import sys; sys.exit(sys.version_info < (3, 11))" >nul 2>&1
if not errorlevel 1 goto found
echo Python 3.11 or newer was not found: install it from python.org, then start run.bat again.
goto failed

:found

echo Setting up: once, a few minutes.
if exist "%STAMP%" del "%STAMP%"
%PY% -m venv --clear .venv
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
