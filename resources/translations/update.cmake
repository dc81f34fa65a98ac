# SPDX-License-Identifier: GPL-3.0-or-later
# Collects the texts of app/ into the two files beside this script. Texts that are gone are dropped.
# English holds plural forms only: all else is said as the source says it.
# cmake -DLUPDATE=… -DROOT=… [-DINTO=folder] -P update.cmake
cmake_minimum_required(VERSION 3.25)
if(NOT INTO)
    set(INTO ${ROOT}/resources/translations)
endif()
set(common ${ROOT}/app -I ${ROOT}/app -no-obsolete -locations none -source-language en)
execute_process(COMMAND ${LUPDATE} ${common} -pluralonly -target-language en -ts ${INTO}/touchstone_en.ts
    OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND ${LUPDATE} ${common} -target-language es -ts ${INTO}/touchstone_es.ts
    OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)
