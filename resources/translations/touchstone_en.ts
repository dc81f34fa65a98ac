<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ConflictDialog</name>
    <message numerus="yes">
        <source>%1. %n field(s) differ and need a choice.</source>
        <translation>
            <numerusform>%1. %n field differs and needs a choice.</numerusform>
            <numerusform>%1. %n fields differ and need a choice.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other change(s) fit together.</source>
        <translation>
            <numerusform>%n other change fits in.</numerusform>
            <numerusform>%n other changes fit together.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListingTexts</name>
    <message numerus="yes">
        <source>%n raised</source>
        <translation>
            <numerusform>%n raised</numerusform>
            <numerusform>%n raised</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n half met</source>
        <translation>
            <numerusform>%n half met</numerusform>
            <numerusform>%n half met</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>storage</name>
    <message numerus="yes">
        <source>%n fields were changed on both sides. Nothing was stored; choose for each whose text counts.</source>
        <translation>
            <numerusform>%n field was changed on both sides. Nothing was stored; choose whose text counts.</numerusform>
            <numerusform>%n fields were changed on both sides. Nothing was stored; choose for each whose text counts.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>touchstone::gui::AnswerForm</name>
    <message numerus="yes">
        <source>Shared by %n listings of this doctor: saving changes all of them.</source>
        <translation>
            <numerusform>Used by %n listing of this doctor: saving changes it.</numerusform>
            <numerusform>Shared by %n listings of this doctor: saving changes all of them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Shared by %n listings of this laboratory: saving changes all of them.</source>
        <translation>
            <numerusform>Used by %n listing of this laboratory: saving changes it.</numerusform>
            <numerusform>Shared by %n listings of this laboratory: saving changes all of them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Shared by %n listings of this clinic: saving changes all of them.</source>
        <translation>
            <numerusform>Used by %n listing of this clinic: saving changes it.</numerusform>
            <numerusform>Shared by %n listings of this clinic: saving changes all of them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>touchstone::gui::AssessorDialog</name>
    <message numerus="yes">
        <source>%n answer(s) lack something and are left out; what was typed there is lost.</source>
        <translation>
            <numerusform>%n answer lacks something and is left out; what was typed there is lost.</numerusform>
            <numerusform>%n answers lack something and are left out; what was typed there is lost.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>touchstone::gui::ChecklistTab</name>
    <message numerus="yes">
        <source>%n checks</source>
        <translation>
            <numerusform>%n check</numerusform>
            <numerusform>%n checks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>touchstone::gui::ConflictDialog</name>
    <message numerus="yes">
        <source>%n to choose</source>
        <translation>
            <numerusform>%n to choose</numerusform>
            <numerusform>%n to choose</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>touchstone::gui::DirectoryPage</name>
    <message numerus="yes">
        <source>%n listings selected</source>
        <translation>
            <numerusform>%n listing selected</numerusform>
            <numerusform>%n listings selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n listings moved to trash</source>
        <translation>
            <numerusform>%n listing moved to trash</numerusform>
            <numerusform>%n listings moved to trash</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows copied as CSV</source>
        <translation>
            <numerusform>%n row copied as CSV</numerusform>
            <numerusform>%n rows copied as CSV</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>touchstone::gui::DirectoryTop</name>
    <message numerus="yes">
        <source>%n listings</source>
        <translation>
            <numerusform>%n listing</numerusform>
            <numerusform>%n listings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>touchstone::gui::DraftsStrip</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) were typed and not saved yet.</source>
        <translation>
            <numerusform>%n text was typed and not saved yet.</numerusform>
            <numerusform>%n texts were typed and not saved yet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>touchstone::gui::FilterBar</name>
    <message numerus="yes">
        <source>%1, %2 and %n more</source>
        <translation>
            <numerusform>%1, %2 and %n more</numerusform>
            <numerusform>%1, %2 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>touchstone::gui::LimitsPane</name>
    <message numerus="yes">
        <source>and %n more with something open</source>
        <translation>
            <numerusform>and %n more with something open</numerusform>
            <numerusform>and %n more with something open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>touchstone::gui::PreviewPane</name>
    <message numerus="yes">
        <source>%n listings chosen</source>
        <translation>
            <numerusform>%n listing chosen</numerusform>
            <numerusform>%n listings chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Red flags raised: %n</source>
        <translation>
            <numerusform>Red flags raised: %n</numerusform>
            <numerusform>Red flags raised: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more raised</source>
        <translation>
            <numerusform>and %n more raised</numerusform>
            <numerusform>and %n more raised</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n red-flag checks are open</source>
        <translation>
            <numerusform>%n red-flag check is open</numerusform>
            <numerusform>%n red-flag checks are open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more red-flag checks are still open</source>
        <translation>
            <numerusform>%n more red-flag check is still open</numerusform>
            <numerusform>%n more red-flag checks are still open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>touchstone::gui::ReconcileDialog</name>
    <message numerus="yes">
        <source>%n check(s) still to decide</source>
        <translation>
            <numerusform>%n check still to decide</numerusform>
            <numerusform>%n checks still to decide</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>touchstone::gui::RecordsPage</name>
    <message numerus="yes">
        <source>%n records selected</source>
        <translation>
            <numerusform>%n record selected</numerusform>
            <numerusform>%n records selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n records restored</source>
        <translation>
            <numerusform>%n record restored</numerusform>
            <numerusform>%n records restored</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n records moved to trash</source>
        <translation>
            <numerusform>%n record moved to trash</numerusform>
            <numerusform>%n records moved to trash</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>touchstone::gui::VerifyPane</name>
    <message numerus="yes">
        <source>The law there, dated (%n)</source>
        <translation>
            <numerusform>The law there, dated (%n)</numerusform>
            <numerusform>The law there, dated (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sources (%n)</source>
        <translation>
            <numerusform>Sources (%n)</numerusform>
            <numerusform>Sources (%n)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>touchstone::models::OverviewModel</name>
    <message numerus="yes">
        <source>Does not apply (%n)</source>
        <translation>
            <numerusform>Does not apply (%n)</numerusform>
            <numerusform>Does not apply (%n)</numerusform>
        </translation>
    </message>
</context>
</TS>
