<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>ApplicabilityText</name>
    <message>
        <source>Not asked for this kind of listing.</source>
        <translation>No se pregunta en este tipo de ficha.</translation>
    </message>
</context>
<context>
    <name>CatalogueText</name>
    <message>
        <source>This program does not contain the catalogue “%1”.</source>
        <translation>Este programa no contiene el catálogo «%1».</translation>
    </message>
    <message>
        <source>each criterion may occur only once</source>
        <translation>cada criterio puede aparecer una sola vez</translation>
    </message>
    <message>
        <source>one of the catalogue&apos;s sections is expected</source>
        <translation>se espera una de las secciones del catálogo</translation>
    </message>
    <message>
        <source>listing, clinic, practitioner or laboratory is expected</source>
        <translation>se espera listing, clinic, practitioner o laboratory</translation>
    </message>
    <message>
        <source>register, independent or document is expected</source>
        <translation>se espera register, independent o document</translation>
    </message>
    <message>
        <source>applies or if_answered is expected</source>
        <translation>se espera applies o if_answered</translation>
    </message>
    <message>
        <source>“%1” is no treatment kind</source>
        <translation>«%1» no es un tipo de tratamiento</translation>
    </message>
    <message>
        <source>“%1” is no known fact</source>
        <translation>«%1» no es un dato conocido</translation>
    </message>
    <message>
        <source>“%1” is no value of this fact</source>
        <translation>«%1» no es un valor de este dato</translation>
    </message>
    <message>
        <source>“%1” is not among the catalogue&apos;s sources</source>
        <translation>«%1» no está entre las fuentes del catálogo</translation>
    </message>
    <message>
        <source>the texts of %1 are expected</source>
        <translation>se esperan los textos de %1</translation>
    </message>
</context>
<context>
    <name>ChecklistWords</name>
    <message>
        <source>ageing, counts half</source>
        <translation>envejece, cuenta la mitad</translation>
    </message>
    <message>
        <source>expired, counts nothing</source>
        <translation>caducado, no cuenta nada</translation>
    </message>
    <message>
        <source>register</source>
        <comment>evidence</comment>
        <translation>registro</translation>
    </message>
    <message>
        <source>independent</source>
        <comment>evidence</comment>
        <translation>independiente</translation>
    </message>
    <message>
        <source>document</source>
        <comment>evidence</comment>
        <translation>documento</translation>
    </message>
    <message>
        <source>statement</source>
        <comment>evidence</comment>
        <translation>declaración</translation>
    </message>
    <message>
        <source>hearsay</source>
        <comment>evidence</comment>
        <translation>rumor</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>date without year</comment>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>date with year</comment>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>answer, how it has aged</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · asked %2</source>
        <translation>%1 · preguntado el %2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>answer, its evidence</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>counts in full</source>
        <translation>cuenta entero</translation>
    </message>
    <message>
        <source>counts %1 %</source>
        <translation>vale %1 %</translation>
    </message>
    <message>
        <source>nobody has found out yet, so all of it stays open.</source>
        <translation>nadie lo ha averiguado todavía, así que todo queda abierto.</translation>
    </message>
    <message>
        <source>the question makes no sense for this listing. Say why: the check then leaves the sum.</source>
        <translation>la pregunta no tiene sentido para esta ficha. Diga por qué: la comprobación sale entonces de la suma.</translation>
    </message>
    <message>
        <source>clinic</source>
        <translation>clínica</translation>
    </message>
    <message>
        <source>doctor</source>
        <translation>médico</translation>
    </message>
    <message>
        <source>laboratory</source>
        <translation>laboratorio</translation>
    </message>
</context>
<context>
    <name>ConflictDialog</name>
    <message>
        <source>Somebody</source>
        <translation>Alguien</translation>
    </message>
    <message>
        <source>%1 saved this while you were editing</source>
        <translation>%1 guardó esto mientras usted editaba</translation>
    </message>
    <message numerus="yes">
        <source>%1. %n field(s) differ and need a choice.</source>
        <translation>
            <numerusform>%1. %n campo difiere y hay que elegir.</numerusform>
            <numerusform>%1. %n campos difieren y hay que elegir.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other change(s) fit together.</source>
        <translation>
            <numerusform>%n cambio más encaja sin conflicto.</numerusform>
            <numerusform>%n cambios más encajan sin conflicto.</numerusform>
        </translation>
    </message>
    <message>
        <source>Whatever you do not keep stays in the history.</source>
        <translation>Lo que no conserve queda en el historial.</translation>
    </message>
    <message>
        <source>Theirs: %1, %2</source>
        <comment>person, time</comment>
        <translation>Suyo: %1, %2</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>Suyo</translation>
    </message>
    <message>
        <source>both changed</source>
        <translation>lo cambiaron ambos</translation>
    </message>
    <message>
        <source>only you</source>
        <translation>solo usted</translation>
    </message>
    <message>
        <source>only %1</source>
        <comment>person</comment>
        <translation>solo %1</translation>
    </message>
    <message>
        <source>%1 changed meanwhile: %2. Their change and yours are both saved.</source>
        <comment>person, fields</comment>
        <translation>%1 cambió entretanto: %2. Se han guardado su cambio y el de usted.</translation>
    </message>
</context>
<context>
    <name>DifferenceText</name>
    <message>
        <source>answer changed</source>
        <translation>cambio de respuesta</translation>
    </message>
    <message>
        <source>evidence added</source>
        <translation>nueva prueba</translation>
    </message>
    <message>
        <source>aged</source>
        <translation>envejecimiento</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>caducidad</translation>
    </message>
</context>
<context>
    <name>ExplanationText</name>
    <message>
        <source>Held at %1: %2</source>
        <translation>Puntuación limitada a %1: %2</translation>
    </message>
    <message>
        <source>Held at 70: one red-flag check half met</source>
        <translation>Puntuación limitada a 70: una comprobación de alarma se cumple a medias</translation>
    </message>
    <message>
        <source>Held at 70: %1 red-flag checks half met</source>
        <translation>Puntuación limitada a 70: %1 comprobaciones de alarma se cumplen a medias</translation>
    </message>
    <message>
        <source>Shown at most 60: one red-flag check open</source>
        <translation>Demostrado es como máximo 60: una comprobación de alarma abierta</translation>
    </message>
    <message>
        <source>Shown at most 60: %1 red-flag checks open</source>
        <translation>Demostrado es como máximo 60: %1 comprobaciones de alarma abiertas</translation>
    </message>
    <message>
        <source>The document ended on %1, so it counts nothing.</source>
        <translation>El documento venció el %1, así que no cuenta nada.</translation>
    </message>
    <message>
        <source>Older than %1 months, so it counts nothing.</source>
        <translation>Tiene más de %1 meses, así que no cuenta nada.</translation>
    </message>
    <message>
        <source>Older than %1 months, so it counts half. From %2 it counts nothing.</source>
        <translation>Tiene más de %1 meses, así que cuenta la mitad. Desde el %2 no cuenta nada.</translation>
    </message>
    <message>
        <source>Counts whole. From %1 it counts nothing.</source>
        <translation>Cuenta entero. Desde el %1 no cuenta nada.</translation>
    </message>
    <message>
        <source>Counts whole. From %1 it counts half.</source>
        <translation>Cuenta entero. Desde el %1 cuenta la mitad.</translation>
    </message>
    <message>
        <source>%1: counts %2 %. %3: would count whole.</source>
        <comment>%1 and %3 are kinds of evidence, such as Official register</comment>
        <translation>%1: cuenta el %2 %. %3: contaría entero.</translation>
    </message>
    <message>
        <source>on paper, as of %1, from %2 of %3 checks</source>
        <translation>sobre el papel, al %1, con %2 de %3 comprobaciones</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export the list</source>
        <translation>Exportar la lista</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>Valores separados por comas (*.csv)</translation>
    </message>
    <message>
        <source>Workbook (*.xlsx)</source>
        <translation>Hoja de cálculo (*.xlsx)</translation>
    </message>
    <message>
        <source>Writing listings</source>
        <translation>Escribiendo fichas</translation>
    </message>
    <message>
        <source>Exported</source>
        <translation>Exportado</translation>
    </message>
    <message>
        <source>%1 listings were written to %2.</source>
        <translation>Fichas escritas en %2: %1.</translation>
    </message>
</context>
<context>
    <name>FieldWords</name>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ciudad</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Región</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>Código postal</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>País</translation>
    </message>
    <message>
        <source>Country and region</source>
        <translation>País y región</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo electrónico</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>Sitio web</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Other names</source>
        <translation>Otros nombres</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>Nombre de pila</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>Apellidos</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>Specialty</source>
        <translation>Especialidad</translation>
    </message>
    <message>
        <source>NPI</source>
        <translation>NPI</translation>
    </message>
    <message>
        <source>Licences and registers</source>
        <translation>Licencias y registros</translation>
    </message>
    <message>
        <source>Is a device</source>
        <translation>Es un dispositivo</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licencia</translation>
    </message>
    <message>
        <source>Accreditations</source>
        <translation>Acreditaciones</translation>
    </message>
    <message>
        <source>Clinic</source>
        <translation>Clínica</translation>
    </message>
    <message>
        <source>Practitioner</source>
        <translation>Profesional</translation>
    </message>
    <message>
        <source>Laboratory</source>
        <translation>Laboratorio</translation>
    </message>
    <message>
        <source>Treatment</source>
        <translation>Tratamiento</translation>
    </message>
    <message>
        <source>Kind of treatment</source>
        <translation>Tipo de tratamiento</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Dolencia</translation>
    </message>
    <message>
        <source>MeSH term</source>
        <translation>Término MeSH</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Finalidad</translation>
    </message>
    <message>
        <source>How it is offered</source>
        <translation>Cómo se ofrece</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>Vía</translation>
    </message>
    <message>
        <source>Cells</source>
        <translation>Células</translation>
    </message>
    <message>
        <source>Patient&apos;s home country</source>
        <translation>País de residencia del paciente</translation>
    </message>
    <message>
        <source>Minor or cannot decide alone</source>
        <translation>Menor o no puede decidir por sí mismo</translation>
    </message>
    <message>
        <source>Exemption claimed</source>
        <translation>Exención alegada</translation>
    </message>
    <message>
        <source>Approved for this use</source>
        <translation>Aprobado para este uso</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Precio</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>In the trash</source>
        <translation>En la papelera</translation>
    </message>
</context>
<context>
    <name>HelpDialogs</name>
    <message>
        <source>About Touchstone</source>
        <translation>Acerca de Touchstone</translation>
    </message>
    <message>
        <source>A directory of clinics that offer stem-cell treatments, and a tool to vet them.</source>
        <translation>Un directorio de clínicas que ofrecen tratamientos con células madre y una herramienta para examinarlas.</translation>
    </message>
    <message>
        <source>Touchstone keeps track of what is documented. It is not medical advice. Talk to an independent specialist before you decide.</source>
        <translation>Touchstone recoge lo que está documentado. No es consejo médico. Antes de decidir, hable con un especialista independiente.</translation>
    </message>
    <message>
        <source>Nothing leaves this computer unless you press a button that says so.</source>
        <translation>Nada sale de este equipo a menos que usted pulse un botón que lo diga.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. It comes without any warranty.</source>
        <translation>Software libre bajo la Licencia Pública General de GNU, versión 3 o posterior. Se ofrece sin ninguna garantía.</translation>
    </message>
    <message>
        <source>Keyboard keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Add a listing</source>
        <translation>Añadir una ficha</translation>
    </message>
    <message>
        <source>Open what is chosen</source>
        <translation>Abrir lo elegido</translation>
    </message>
    <message>
        <source>Edit the chosen listing</source>
        <translation>Editar la ficha elegida</translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation>Mover a la papelera</translation>
    </message>
    <message>
        <source>Close a panel, clear the search</source>
        <translation>Cerrar un panel, vaciar la búsqueda</translation>
    </message>
    <message>
        <source>Main pages</source>
        <translation>Páginas principales</translation>
    </message>
    <message>
        <source>Tabs of a listing</source>
        <translation>Pestañas de una ficha</translation>
    </message>
    <message>
        <source>Answer the open check</source>
        <translation>Responder a la comprobación abierta en pantalla</translation>
    </message>
    <message>
        <source>Next open check</source>
        <translation>Siguiente comprobación abierta</translation>
    </message>
    <message>
        <source>Save the answer</source>
        <translation>Guardar la respuesta</translation>
    </message>
    <message>
        <source>Undo, also after a restart</source>
        <translation>Deshacer, también tras reiniciar</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rehacer</translation>
    </message>
    <message>
        <source>Report on the chosen listing</source>
        <translation>Informe de la ficha elegida</translation>
    </message>
    <message>
        <source>Report on the list</source>
        <translation>Informe de la lista</translation>
    </message>
    <message>
        <source>Import, export</source>
        <translation>Importar, exportar</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>Panel siguiente</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Save the open record</source>
        <translation>Guardar el registro abierto</translation>
    </message>
    <message>
        <source>How to verify the open check; elsewhere this list</source>
        <translation>Cómo verificar la comprobación abierta; en las demás páginas, esta lista</translation>
    </message>
</context>
<context>
    <name>InputText</name>
    <message>
        <source>The text is not valid JSON at line %1, column %2.</source>
        <translation>El texto no es JSON válido en la línea %1, columna %2.</translation>
    </message>
    <message>
        <source>The outermost value must be an object: { … }.</source>
        <translation>El valor exterior debe ser un objeto: { … }.</translation>
    </message>
    <message>
        <source>“%1” is not usable: %2.</source>
        <translation>«%1» no se puede usar: %2.</translation>
    </message>
    <message>
        <source>“%1” is missing: %2.</source>
        <translation>Falta «%1»: %2.</translation>
    </message>
    <message>
        <source>a text is expected</source>
        <translation>se espera un texto</translation>
    </message>
    <message>
        <source>a text or null is expected</source>
        <translation>se espera un texto o null</translation>
    </message>
    <message>
        <source>a whole number from %1 to %2 is expected</source>
        <translation>se espera un número entero de %1 a %2</translation>
    </message>
    <message>
        <source>true or false is expected</source>
        <translation>se espera true o false</translation>
    </message>
    <message>
        <source>a date written as 2026-08-01 is expected</source>
        <translation>se espera una fecha escrita como 2026-08-01</translation>
    </message>
    <message>
        <source>a list of texts is expected</source>
        <translation>se espera una lista de textos</translation>
    </message>
    <message>
        <source>a list is expected</source>
        <translation>se espera una lista</translation>
    </message>
    <message>
        <source>element %1 must be an object</source>
        <translation>el elemento %1 debe ser un objeto</translation>
    </message>
    <message>
        <source>an object is expected</source>
        <translation>se espera un objeto</translation>
    </message>
    <message>
        <source>The text is UTF-16 or UTF-32. Save it as UTF-8.</source>
        <translation>El texto está en UTF-16 o UTF-32. Guárdelo como UTF-8.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>El archivo está vacío.</translation>
    </message>
    <message>
        <source>“%1” stands there a second time. Keep one of the two.</source>
        <translation>«%1» aparece por segunda vez. Deje solo una de las dos.</translation>
    </message>
</context>
<context>
    <name>IntervalBar</name>
    <message>
        <source>Shown %1, could reach %2, checked %3 percent</source>
        <translation>Demostrado %1, podría alcanzar %2, comprobado %3 por ciento</translation>
    </message>
</context>
<context>
    <name>ListingForm</name>
    <message>
        <source>Amount</source>
        <translation>Importe</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>no indicado</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Moneda</translation>
    </message>
    <message>
        <source>Edit listing</source>
        <translation>Editar ficha</translation>
    </message>
    <message>
        <source>New listing</source>
        <translation>Nueva ficha</translation>
    </message>
    <message>
        <source>Pick one from the list, or make a new one.</source>
        <translation>Elija una de la lista o cree una nueva.</translation>
    </message>
    <message>
        <source>This is no amount.</source>
        <translation>Esto no es un importe.</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>Clinic</source>
        <translation>Clínica</translation>
    </message>
    <message>
        <source>Doctor</source>
        <translation>Médico</translation>
    </message>
    <message>
        <source>Who gives it. May be added later.</source>
        <translation>Quién lo aplica. Puede añadirse más tarde.</translation>
    </message>
    <message>
        <source>Laboratory</source>
        <translation>Laboratorio</translation>
    </message>
    <message>
        <source>The laboratory or device that prepares it. May be added later.</source>
        <translation>El laboratorio o dispositivo que lo prepara. Puede añadirse más tarde.</translation>
    </message>
    <message>
        <source>What is offered</source>
        <translation>Qué se ofrece</translation>
    </message>
    <message>
        <source>Treatment</source>
        <translation>Tratamiento</translation>
    </message>
    <message>
        <source>In the clinic&apos;s own words.</source>
        <translation>Con las palabras de la propia clínica.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Dolencia</translation>
    </message>
    <message>
        <source>MeSH identifier</source>
        <translation>Identificador MeSH</translation>
    </message>
    <message>
        <source>Optional, such as D020370.</source>
        <translation>Opcional, por ejemplo D020370.</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Finalidad</translation>
    </message>
    <message>
        <source>Offered as</source>
        <translation>Cómo se ofrece</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>Vía</translation>
    </message>
    <message>
        <source>Cells</source>
        <translation>Células</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Precio</translation>
    </message>
    <message>
        <source>Which checks apply</source>
        <translation>Qué comprobaciones se aplican</translation>
    </message>
    <message>
        <source>Treated in</source>
        <translation>Lugar del tratamiento</translation>
    </message>
    <message>
        <source>Only where it differs from the clinic&apos;s own country.</source>
        <translation>Solo si no es el país de la propia clínica.</translation>
    </message>
    <message>
        <source>State or region</source>
        <translation>Estado o región</translation>
    </message>
    <message>
        <source>Patient&apos;s home</source>
        <translation>País del paciente</translation>
    </message>
    <message>
        <source>Minor or dependent</source>
        <translation>Menor o dependiente</translation>
    </message>
    <message>
        <source>The patient is a minor or cannot decide alone.</source>
        <translation>El paciente es menor o no puede decidir solo.</translation>
    </message>
    <message>
        <source>Exemption claimed</source>
        <translation>Exención alegada</translation>
    </message>
    <message>
        <source>The clinic says that no approval is needed.</source>
        <translation>La clínica dice que no hace falta autorización.</translation>
    </message>
    <message>
        <source>Approved use</source>
        <translation>Uso autorizado</translation>
    </message>
    <message>
        <source>The product is approved for this very use.</source>
        <translation>El producto está autorizado para este mismo uso.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Private: reports leave it out unless asked.</source>
        <translation>Privada: los informes la omiten salvo que se pida.</translation>
    </message>
</context>
<context>
    <name>ListingTexts</name>
    <message>
        <source>Treatment not stated</source>
        <translation>Tratamiento no indicado</translation>
    </message>
    <message>
        <source>%1, trial</source>
        <translation>%1, ensayo</translation>
    </message>
    <message>
        <source>%1, special access</source>
        <translation>%1, acceso especial</translation>
    </message>
    <message>
        <source>%1 %</source>
        <extracomment>a whole number of per cent</extracomment>
        <translation>%1 %</translation>
    </message>
    <message numerus="yes">
        <source>%n raised</source>
        <translation>
            <numerusform>%n activa</numerusform>
            <numerusform>%n activas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n half met</source>
        <translation>
            <numerusform>%n a medias</numerusform>
            <numerusform>%n a medias</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n abierta</numerusform>
            <numerusform>%n abiertas</numerusform>
        </translation>
    </message>
    <message>
        <source>none</source>
        <comment>red flags</comment>
        <translation>ninguna</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>date format of this year</comment>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>date format of other years</comment>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>never</source>
        <comment>never / checked</comment>
        <translation>sin</translation>
    </message>
    <message>
        <source>checked</source>
        <comment>never / checked</comment>
        <translation>comprobar</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>vencida</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hoy</translation>
    </message>
    <message>
        <source>Review: %1</source>
        <comment>state of the review</comment>
        <translation>Revisión: %1</translation>
    </message>
    <message>
        <source>Assigned to %1</source>
        <comment>people</comment>
        <translation>Asignada a %1</translation>
    </message>
</context>
<context>
    <name>Maintenance</name>
    <message>
        <source>Touchstone directory (*.touchstone)</source>
        <translation>Directorio de Touchstone (*.touchstone)</translation>
    </message>
    <message>
        <source>Back up the directory</source>
        <translation>Copia de seguridad del directorio</translation>
    </message>
    <message>
        <source>Copying the directory</source>
        <translation>Copiando el directorio</translation>
    </message>
    <message>
        <source>Backed up</source>
        <translation>Copia de seguridad hecha</translation>
    </message>
    <message>
        <source>The copy is in %1.</source>
        <translation>La copia está en %1.</translation>
    </message>
    <message>
        <source>Size: %1</source>
        <translation>Tamaño: %1</translation>
    </message>
    <message>
        <source>SHA-256: %1</source>
        <translation>SHA-256: %1</translation>
    </message>
    <message>
        <source>Choose the backup</source>
        <translation>Elija la copia de seguridad</translation>
    </message>
    <message>
        <source>%1-restored</source>
        <comment>file name</comment>
        <translation>%1-restaurado</translation>
    </message>
    <message>
        <source>Restore it as a new file</source>
        <translation>Restaurarla como archivo nuevo</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Restaurar una copia de seguridad</translation>
    </message>
    <message>
        <source>Checking and copying the backup</source>
        <translation>Revisando y copiando la copia de seguridad</translation>
    </message>
    <message>
        <source>Restored</source>
        <translation>Restaurado</translation>
    </message>
    <message>
        <source>The backup itself is unchanged.</source>
        <translation>La copia de seguridad no ha cambiado.</translation>
    </message>
    <message>
        <source>Open it now</source>
        <translation>Abrirlo ahora</translation>
    </message>
    <message>
        <source>Check the directory</source>
        <translation>Revisar el directorio</translation>
    </message>
    <message>
        <source>Checking records and scores</source>
        <translation>Revisando registros y puntuaciones</translation>
    </message>
    <message>
        <source>Checked: %1 records, %2 answers, %3 scores.</source>
        <translation>Revisado. Registros: %1. Respuestas: %2. Puntuaciones: %3.</translation>
    </message>
    <message>
        <source>The directory is sound</source>
        <translation>El directorio está en buen estado</translation>
    </message>
    <message>
        <source>The directory is damaged. Keep a copy of the file and restore a backup.</source>
        <translation>El directorio está dañado. Guarde una copia del archivo y restaure una copia de seguridad.</translation>
    </message>
    <message>
        <source>The directory is in %1.</source>
        <translation>El directorio está en %1.</translation>
    </message>
    <message>
        <source>The directory is not sound. Tell its owner.</source>
        <translation>El directorio no está en orden. Avise a su responsable.</translation>
    </message>
</context>
<context>
    <name>QShortcut</name>
    <message>
        <source>Ctrl</source>
        <translation>Ctrl</translation>
    </message>
</context>
<context>
    <name>RecordForm</name>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Street address</source>
        <translation>Calle y número</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ciudad</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>Código postal</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>País</translation>
    </message>
    <message>
        <source>State or region</source>
        <translation>Estado o región</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Private: reports leave it out unless asked.</source>
        <translation>Privada: los informes la omiten salvo que se pida.</translation>
    </message>
    <message>
        <source>Other names</source>
        <translation>Otros nombres</translation>
    </message>
    <message>
        <source>The name people know it by.</source>
        <translation>El nombre por el que se la conoce.</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo electrónico</translation>
    </message>
    <message>
        <source>Web address</source>
        <translation>Sitio web</translation>
    </message>
    <message>
        <source>Edit clinic</source>
        <translation>Editar clínica</translation>
    </message>
    <message>
        <source>New clinic</source>
        <translation>Nueva clínica</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>Dr, MD …</source>
        <translation>Dr., Dra. …</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Nombre completo</translation>
    </message>
    <message>
        <source>As shown, without titles.</source>
        <translation>Tal como aparece, sin títulos.</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>Nombre de pila</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>Apellidos</translation>
    </message>
    <message>
        <source>Specialty</source>
        <translation>Especialidad</translation>
    </message>
    <message>
        <source>Licensed in</source>
        <translation>Licencia de</translation>
    </message>
    <message>
        <source>NPI</source>
        <translation>NPI</translation>
    </message>
    <message>
        <source>United States only: ten digits, the last of which checks the others.</source>
        <translation>Solo Estados Unidos: diez cifras; la última comprueba las demás.</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Situación</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Licencias</translation>
    </message>
    <message>
        <source>Edit doctor</source>
        <translation>Editar médico</translation>
    </message>
    <message>
        <source>New doctor</source>
        <translation>Nuevo médico</translation>
    </message>
    <message>
        <source>This is a device used at the bedside</source>
        <translation>Es un dispositivo que se usa en la consulta</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Dispositivo</translation>
    </message>
    <message>
        <source>For a kit, name its maker and the device.</source>
        <translation>Si es un kit, indique el fabricante y el dispositivo.</translation>
    </message>
    <message>
        <source>Maker and device</source>
        <translation>Fabricante y dispositivo</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licencia</translation>
    </message>
    <message>
        <source>Licence or registration number, as printed.</source>
        <translation>Número de licencia o de registro, tal como está impreso.</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Organismo</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Válida hasta</translation>
    </message>
    <message>
        <source>Accreditations</source>
        <translation>Acreditaciones</translation>
    </message>
    <message>
        <source>Edit laboratory</source>
        <translation>Editar laboratorio</translation>
    </message>
    <message>
        <source>New laboratory</source>
        <translation>Nuevo laboratorio</translation>
    </message>
    <message>
        <source>“%1” is no date. Write it like 2027-01-31.</source>
        <translation>«%1» no es una fecha. Escríbala así: 2027-01-31.</translation>
    </message>
</context>
<context>
    <name>RecordMembers</name>
    <message>
        <source>name</source>
        <translation>nombre</translation>
    </message>
    <message>
        <source>other names</source>
        <translation>otros nombres</translation>
    </message>
    <message>
        <source>telephone</source>
        <translation>teléfono</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>correo electrónico</translation>
    </message>
    <message>
        <source>web address</source>
        <translation>sitio web</translation>
    </message>
    <message>
        <source>note</source>
        <translation>nota</translation>
    </message>
    <message>
        <source>given name</source>
        <translation>nombre de pila</translation>
    </message>
    <message>
        <source>family name</source>
        <translation>apellidos</translation>
    </message>
    <message>
        <source>title</source>
        <translation>título</translation>
    </message>
    <message>
        <source>specialty</source>
        <translation>especialidad</translation>
    </message>
    <message>
        <source>NPI</source>
        <translation>NPI</translation>
    </message>
    <message>
        <source>licences</source>
        <translation>licencias</translation>
    </message>
    <message>
        <source>country</source>
        <translation>país</translation>
    </message>
    <message>
        <source>laboratory or device</source>
        <translation>laboratorio o dispositivo</translation>
    </message>
    <message>
        <source>licence</source>
        <translation>licencia</translation>
    </message>
    <message>
        <source>accreditations</source>
        <translation>acreditaciones</translation>
    </message>
    <message>
        <source>clinic</source>
        <translation>clínica</translation>
    </message>
    <message>
        <source>doctor</source>
        <translation>médico</translation>
    </message>
    <message>
        <source>laboratory</source>
        <translation>laboratorio</translation>
    </message>
    <message>
        <source>treatment</source>
        <translation>tratamiento</translation>
    </message>
    <message>
        <source>kind of treatment</source>
        <translation>tipo de tratamiento</translation>
    </message>
    <message>
        <source>condition</source>
        <translation>dolencia</translation>
    </message>
    <message>
        <source>MeSH identifier</source>
        <translation>identificador MeSH</translation>
    </message>
    <message>
        <source>goal</source>
        <translation>finalidad</translation>
    </message>
    <message>
        <source>how it is offered</source>
        <translation>cómo se ofrece</translation>
    </message>
    <message>
        <source>route</source>
        <translation>vía</translation>
    </message>
    <message>
        <source>cells</source>
        <translation>células</translation>
    </message>
    <message>
        <source>region</source>
        <translation>región</translation>
    </message>
    <message>
        <source>home country</source>
        <translation>país de residencia</translation>
    </message>
    <message>
        <source>minor or dependent patient</source>
        <translation>paciente menor o dependiente</translation>
    </message>
    <message>
        <source>exemption claimed</source>
        <translation>exención alegada</translation>
    </message>
    <message>
        <source>approved for this use</source>
        <translation>autorizado para este uso</translation>
    </message>
    <message>
        <source>price</source>
        <translation>precio</translation>
    </message>
    <message>
        <source>device</source>
        <translation>dispositivo</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>field, day</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>name, its kind</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>country and region</source>
        <translation>país y región</translation>
    </message>
    <message>
        <source>street</source>
        <translation>calle</translation>
    </message>
    <message>
        <source>city</source>
        <translation>ciudad</translation>
    </message>
    <message>
        <source>postal code</source>
        <translation>código postal</translation>
    </message>
    <message>
        <source>currency</source>
        <translation>moneda</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>respuesta</translation>
    </message>
    <message>
        <source>who says so</source>
        <translation>quién lo dice</translation>
    </message>
    <message>
        <source>checked on</source>
        <translation>comprobado el</translation>
    </message>
    <message>
        <source>valid until</source>
        <translation>válido hasta</translation>
    </message>
    <message>
        <source>asked on</source>
        <translation>preguntado el</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>motivo</translation>
    </message>
    <message>
        <source>source</source>
        <translation>fuente</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>field, what was written</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>RegisterText</name>
    <message>
        <source>address not confirmed</source>
        <translation>dirección sin confirmar</translation>
    </message>
</context>
<context>
    <name>ReviewWords</name>
    <message>
        <source>Draft, started by %1 on %2</source>
        <translation>Borrador, empezado por %1 el %2</translation>
    </message>
    <message>
        <source>Assessed by %1 on %2</source>
        <translation>Evaluada por %1 el %2</translation>
    </message>
    <message>
        <source>Reviewed by %1 on %2</source>
        <translation>Revisada por %1 el %2</translation>
    </message>
    <message>
        <source>Signed by %1 on %2</source>
        <translation>Firmada por %1 el %2</translation>
    </message>
    <message>
        <source>Not assessed yet</source>
        <translation>Sin evaluar todavía</translation>
    </message>
    <message>
        <source>The other assessor has finished</source>
        <translation>El otro evaluador ha terminado</translation>
    </message>
    <message>
        <source>Independent answers: waiting for %1</source>
        <translation>Respuestas independientes: falta %1</translation>
    </message>
    <message>
        <source>Mark as assessed</source>
        <translation>Marcar como evaluada</translation>
    </message>
    <message>
        <source>Mark as reviewed</source>
        <translation>Marcar como revisada</translation>
    </message>
    <message>
        <source>Sign…</source>
        <translation>Firmar…</translation>
    </message>
    <message>
        <source>Start a new assessment</source>
        <translation>Empezar una nueva evaluación</translation>
    </message>
    <message>
        <source>Start assessment</source>
        <translation>Empezar evaluación</translation>
    </message>
    <message>
        <source>%1. Number %2 was signed by %3 on %4</source>
        <comment>state of the present assessment, number of the signed one, person, day</comment>
        <translation>%1. La número %2 la firmó %3 el %4</translation>
    </message>
    <message>
        <source>Assigned to %1</source>
        <translation>Asignada a %1</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>«%1»</translation>
    </message>
    <message>
        <source>In a file, that is somebody who opens it under another account.</source>
        <translation>En un archivo, es quien lo abre con otra cuenta.</translation>
    </message>
    <message>
        <source>SHA-256 %1</source>
        <translation>SHA-256 %1</translation>
    </message>
    <message>
        <source>Neither of the two answered anything</source>
        <translation>Ninguno de los dos respondió nada</translation>
    </message>
    <message>
        <source>Agree on %1 of %2 checks (%3 %)</source>
        <comment>checks answered alike, checks answered, per cent</comment>
        <translation>Coinciden en %1 de %2 comprobaciones (%3 %)</translation>
    </message>
    <message>
        <source>%1, weighted kappa %2 over %3 of them</source>
        <translation>%1, kappa ponderada %2 sobre %3 de ellas</translation>
    </message>
    <message>
        <source>%1; too few differ for a kappa</source>
        <translation>%1; difieren muy pocas para una kappa</translation>
    </message>
</context>
<context>
    <name>RowText</name>
    <message>
        <source>“%1” is no MeSH identifier, such as D020370.</source>
        <translation>«%1» no es un identificador MeSH, como D020370.</translation>
    </message>
</context>
<context>
    <name>ScoreInputText</name>
    <message>
        <source>register, independent or document is expected</source>
        <translation>se espera register, independent o document</translation>
    </message>
    <message>
        <source>met, partly, not_met, declined, unknown or not_applicable is expected</source>
        <translation>se espera met, partly, not_met, declined, unknown o not_applicable</translation>
    </message>
    <message>
        <source>register, independent, document, statement or hearsay is expected</source>
        <translation>se espera register, independent, document, statement o hearsay</translation>
    </message>
    <message>
        <source>a date written as 2026-08-01 is expected</source>
        <translation>se espera una fecha escrita como 2026-08-01</translation>
    </message>
    <message>
        <source>each criterion may occur only once</source>
        <translation>cada criterio puede aparecer una sola vez</translation>
    </message>
    <message>
        <source>all weights together may not exceed %1</source>
        <translation>la suma de todos los pesos no puede pasar de %1</translation>
    </message>
    <message>
        <source>the catalogue has no criterion of this name</source>
        <translation>el catálogo no tiene ningún criterio con este nombre</translation>
    </message>
</context>
<context>
    <name>ValidationText</name>
    <message>
        <source>Enter a name.</source>
        <translation>Escriba un nombre.</translation>
    </message>
    <message>
        <source>Enter a web address that begins with https:// or http://.</source>
        <translation>Escriba una dirección web que empiece por https:// o http://.</translation>
    </message>
    <message>
        <source>Enter an e-mail address such as name@example.org.</source>
        <translation>Escriba una dirección de correo como name@example.org.</translation>
    </message>
    <message>
        <source>Choose a country: two letters such as US or MX.</source>
        <translation>Elija un país: dos letras, como US o MX.</translation>
    </message>
    <message>
        <source>The region %1 is not in the country %2.</source>
        <translation>La región %1 no está en el país %2.</translation>
    </message>
    <message>
        <source>This day lies in the future.</source>
        <translation>Este día está en el futuro.</translation>
    </message>
    <message>
        <source>The text is too long: %L1 characters, at most %L2 are kept.</source>
        <translation>El texto es demasiado largo: tiene %L1 caracteres y se guardan %L2 como máximo.</translation>
    </message>
    <message>
        <source>The text holds characters that cannot be shown.</source>
        <translation>El texto contiene caracteres que no se pueden mostrar.</translation>
    </message>
    <message>
        <source>The text holds half a character; type it again.</source>
        <translation>El texto contiene un carácter incompleto; escríbalo de nuevo.</translation>
    </message>
    <message>
        <source>An NPI has ten digits, the last of which is a check digit; one of these is mistyped.</source>
        <translation>Un NPI tiene diez cifras y la última es de control; alguna está mal escrita.</translation>
    </message>
    <message>
        <source>Name the register of each licence.</source>
        <translation>Indique el registro de cada licencia.</translation>
    </message>
    <message>
        <source>Name the body that gave each accreditation.</source>
        <translation>Indique la entidad que concedió cada acreditación.</translation>
    </message>
    <message>
        <source>Choose a clinic.</source>
        <translation>Elija una clínica.</translation>
    </message>
    <message>
        <source>A MeSH identifier looks like D020370.</source>
        <translation>Un identificador MeSH tiene la forma D020370.</translation>
    </message>
    <message>
        <source>Name the currency with three letters, such as USD or EUR.</source>
        <translation>Indique la moneda con tres letras, como USD o EUR.</translation>
    </message>
    <message>
        <source>Choose the currency of the price.</source>
        <translation>Elija la moneda del precio.</translation>
    </message>
    <message>
        <source>A price cannot be negative.</source>
        <translation>Un precio no puede ser negativo.</translation>
    </message>
    <message>
        <source>Say who says so.</source>
        <translation>Indique quién lo dice.</translation>
    </message>
    <message>
        <source>Enter the day it was checked.</source>
        <translation>Escriba el día en que se comprobó.</translation>
    </message>
    <message>
        <source>Nothing was found out, so nobody says so: choose another answer.</source>
        <translation>No se averiguó nada, así que nadie lo dice: elija otra respuesta.</translation>
    </message>
    <message>
        <source>Enter the day the clinic was asked.</source>
        <translation>Escriba el día en que se preguntó a la clínica.</translation>
    </message>
    <message>
        <source>The refusal cannot come before the question.</source>
        <translation>La negativa no puede ser anterior a la pregunta.</translation>
    </message>
    <message>
        <source>Say why it does not apply.</source>
        <translation>Indique por qué no se aplica.</translation>
    </message>
</context>
<context>
    <name>cli</name>
    <message>
        <source>The output could not be written in full. Make room, or send it elsewhere.</source>
        <translation>No se pudo escribir toda la salida. Libere espacio o envíela a otro lugar.</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>línea %1</translation>
    </message>
    <message>
        <source>column %1</source>
        <translation>columna %1</translation>
    </message>
    <message>
        <source>“%1” is no listing&apos;s id. Ids are in the output of: touchstone list --format json.</source>
        <translation>«%1» no es el identificador de una ficha. Los identificadores están en la salida de: touchstone list --format json.</translation>
    </message>
    <message>
        <source>The directory has no listing %1. Ids are in the output of: touchstone list --format json.</source>
        <translation>El directorio no tiene la ficha %1. Los identificadores están en la salida de: touchstone list --format json.</translation>
    </message>
    <message>
        <source>%1 is the id of a %2; the id of a listing is needed.</source>
        <translation>%1 es el identificador de otro tipo de registro (%2); se necesita el de una ficha.</translation>
    </message>
    <message>
        <source>The file %1 exists already and was left as it is. Name another, or add --replace.</source>
        <translation>El archivo %1 ya existe y quedó como estaba. Indique otro o añada --replace.</translation>
    </message>
    <message>
        <source>Records: %1
Answers: %2
Scores: %3
</source>
        <translation>Registros: %1
Respuestas: %2
Puntuaciones: %3
</translation>
    </message>
    <message>
        <source>Sound: nothing is damaged.</source>
        <translation>En buen estado: nada está dañado.</translation>
    </message>
    <message>
        <source>Made %1 with %2 invented example listings.
</source>
        <translation>Se creó %1 con %2 fichas de ejemplo inventadas.
</translation>
    </message>
    <message>
        <source>Made %1. It is empty.
</source>
        <translation>Se creó %1. Está vacío.
</translation>
    </message>
    <message>
        <source>The directory %1 is damaged: %2. Restore a backup of it.</source>
        <translation>El directorio %1 está dañado: %2. Restaure una copia de seguridad.</translation>
    </message>
    <message>
        <source>Wrote %1 (%2 bytes, SHA-256 %3).
</source>
        <translation>Se escribió %1 (%2 bytes, SHA-256 %3).
</translation>
    </message>
    <message>
        <source>No directory to make is named. Add --to FILE, or --directory FILE before the command.</source>
        <translation>No se indicó qué directorio crear. Añada --to FILE, o --directory FILE antes de la orden.</translation>
    </message>
    <message>
        <source>Made %1 from the backup %2.
</source>
        <translation>Se creó %1 a partir de la copia de seguridad %2.
</translation>
    </message>
    <message>
        <source>Scored %1 listings again as of %2.
</source>
        <translation>Fichas puntuadas de nuevo: %1, a fecha de %2.
</translation>
    </message>
    <message>
        <source>The file %1 cannot be read: %2. Check its name.</source>
        <translation>No se puede leer el archivo %1: %2. Compruebe el nombre.</translation>
    </message>
    <message>
        <source>A trial run; nothing was stored.</source>
        <translation>Era una prueba; no se guardó nada.</translation>
    </message>
    <message>
        <source>Rows read: %1</source>
        <translation>Filas leídas: %1</translation>
    </message>
    <message>
        <source>Answers stored: %1</source>
        <translation>Respuestas guardadas: %1</translation>
    </message>
    <message>
        <source>New listings: %1</source>
        <translation>Fichas nuevas: %1</translation>
    </message>
    <message>
        <source>New clinics: %1</source>
        <translation>Clínicas nuevas: %1</translation>
    </message>
    <message>
        <source>New practitioners: %1</source>
        <translation>Profesionales nuevos: %1</translation>
    </message>
    <message>
        <source>New laboratories: %1</source>
        <translation>Laboratorios nuevos: %1</translation>
    </message>
    <message>
        <source>Records completed: %1</source>
        <translation>Registros completados: %1</translation>
    </message>
    <message>
        <source>Rows with nothing new: %1</source>
        <translation>Filas sin nada nuevo: %1</translation>
    </message>
    <message>
        <source>Rows refused: %1</source>
        <translation>Filas rechazadas: %1</translation>
    </message>
    <message>
        <source>touchstone: rows refused: %1, the first in line %2: %3</source>
        <translation>touchstone: filas rechazadas: %1; la primera, en la línea %2: %3</translation>
    </message>
    <message>
        <source>touchstone: rows refused: %1, the first in line %2: %3 They are in %4; mend and import that file.</source>
        <translation>touchstone: filas rechazadas: %1; la primera, en la línea %2: %3 Están en %4; corrija ese archivo e impórtelo.</translation>
    </message>
    <message>
        <source>Wrote %1 listings to %2.
</source>
        <translation>Fichas escritas: %1, en %2.
</translation>
    </message>
    <message>
        <source>Clinic</source>
        <translation>Clínica</translation>
    </message>
    <message>
        <source>Treatment</source>
        <translation>Tratamiento</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Dolencia</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lugar</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>Demostrado</translation>
    </message>
    <message>
        <source>Reach</source>
        <translation>Alcanzaría</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Comprobado</translation>
    </message>
    <message>
        <source>Red flags</source>
        <translation>Alarmas</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Identificador</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Detalle</translation>
    </message>
    <message>
        <source>Listings</source>
        <translation>Fichas</translation>
    </message>
    <message>
        <source>Lowest result</source>
        <translation>Resultado más bajo</translation>
    </message>
    <message>
        <source>%1: %2. See %1 --help.</source>
        <translation>%1: %2. Consulte %1 --help.</translation>
    </message>
    <message>
        <source>Wrote %1. Pages: %2.
</source>
        <translation>Se escribió %1. Páginas: %2.
</translation>
    </message>
    <message>
        <source>There is no file %1. Check the name.</source>
        <translation>No existe el archivo %1. Compruebe el nombre.</translation>
    </message>
    <message>
        <source>The file %1 cannot be read (%2). Check its name and your rights.</source>
        <translation>No se puede leer el archivo %1 (%2). Compruebe el nombre y sus permisos.</translation>
    </message>
    <message>
        <source>The file %1 is too large for this. Check its name.</source>
        <translation>El archivo %1 es demasiado grande para esto. Compruebe el nombre.</translation>
    </message>
    <message>
        <source>There is neither a file %1 nor a catalogue of that version. Versions: %2.</source>
        <translation>No existe el archivo %1 ni un catálogo de esa versión. Versiones: %2.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Offered as</source>
        <translation>Cómo se ofrece</translation>
    </message>
    <message>
        <source>Practitioner</source>
        <translation>Profesional</translation>
    </message>
    <message>
        <source>Laboratory</source>
        <translation>Laboratorio</translation>
    </message>
    <message>
        <source>In the trash</source>
        <translation>En la papelera</translation>
    </message>
    <message>
        <source>Result: %1</source>
        <translation>Resultado: %1</translation>
    </message>
    <message>
        <source>Shown %1   Could reach %2   Checked %3</source>
        <translation>Demostrado %1   Podría alcanzar %2   Comprobado %3</translation>
    </message>
    <message>
        <source>Next change by age alone: %1</source>
        <translation>Próximo cambio solo por antigüedad: %1</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Límites</translation>
    </message>
    <message>
        <source>%1. To lift it: %2</source>
        <translation>%1. Lo levantaría: %2</translation>
    </message>
    <message>
        <source>Lines, in points of 100</source>
        <translation>Comprobaciones, en puntos de 100</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Comprobación</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Fuente</translation>
    </message>
    <message>
        <source>Checked on</source>
        <translation>Comprobado el</translation>
    </message>
    <message>
        <source>Earned</source>
        <translation>Ganados</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Perdidos</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abiertos</translation>
    </message>
    <message>
        <source>Next best checks</source>
        <translation>Las comprobaciones que más conviene hacer ahora</translation>
    </message>
    <message>
        <source>%1 (%2): settles %3 points</source>
        <translation>%1 (%2): resuelve %3 puntos</translation>
    </message>
    <message>
        <source>, red flag</source>
        <translation>, señal de alarma</translation>
    </message>
    <message>
        <source>touchstone: more than %1 listings match the search; these are the first found. Narrow the search to see them all.</source>
        <translation>touchstone: la búsqueda da más de %1 fichas; estas son las primeras. Acote la búsqueda para verlas todas.</translation>
    </message>
    <message>
        <source>touchstone: “%1” is neither a command nor a file. See touchstone --help.</source>
        <translation>touchstone: «%1» no es una orden ni un archivo. Consulte touchstone --help.</translation>
    </message>
    <message>
        <source>Password for %1: </source>
        <translation>Contraseña de %1: </translation>
    </message>
    <message>
        <source>The same again: </source>
        <translation>Otra vez la misma: </translation>
    </message>
    <message>
        <source>The two passwords differ. Nothing was changed; try again.</source>
        <translation>Las dos contraseñas no coinciden. No se cambió nada; inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>No password came on standard input. Nothing was changed; give it there, or add --no-password for a login that has one.</source>
        <translation>No llegó ninguna contraseña por la entrada estándar. No se cambió nada; désela por ahí, o añada --no-password si la cuenta ya tiene una.</translation>
    </message>
    <message>
        <source>The password is not in UTF-8. Nothing was changed.</source>
        <translation>La contraseña no está en UTF-8. No se cambió nada.</translation>
    </message>
    <message>
        <source>The password is longer than %1 bytes. Nothing was changed; choose a shorter one.</source>
        <translation>La contraseña tiene más de %1 bytes. No se cambió nada; elija una más corta.</translation>
    </message>
    <message>
        <source>The password is empty. Nothing was changed; give one, or add --no-password for a login that has one.</source>
        <translation>La contraseña está vacía. No se cambió nada; dé una, o añada --no-password si la cuenta ya tiene una.</translation>
    </message>
    <message>
        <source>Made the shared directory %1 (schema %2). Let people in with: touchstone shared add-person.
</source>
        <translation>Se creó el directorio compartido %1 (esquema %2). Dé entrada a las personas con: touchstone shared add-person.
</translation>
    </message>
    <message>
        <source>The shared directory %1 was there; its schema (%2) and rights are up to date.
</source>
        <translation>El directorio compartido %1 ya existía; su esquema (%2) y sus permisos están al día.
</translation>
    </message>
    <message>
        <source>%1 was let in. Role: %2.</source>
        <translation>%1 tiene entrada. Rol: %2.</translation>
    </message>
    <message>
        <source>%1 has another role now: %2.</source>
        <translation>%1 tiene ahora otro rol: %2.</translation>
    </message>
    <message>
        <source>%1 has a new password now. Role: %2.</source>
        <translation>%1 tiene ahora una contraseña nueva. Rol: %2.</translation>
    </message>
    <message>
        <source>%1 had this role already: %2. Nothing was changed.</source>
        <translation>%1 ya tenía este rol: %2. No se cambió nada.</translation>
    </message>
    <message>
        <source>%1 was taken out and can no longer log in. What they wrote stays.</source>
        <translation>%1 ya no forma parte del directorio ni puede iniciar sesión. Lo que escribió se conserva.</translation>
    </message>
    <message>
        <source>%1 was taken out. The login stays, because it serves something else on this server. What they wrote stays.</source>
        <translation>%1 ya no forma parte del directorio. La cuenta se conserva, porque sirve para otra cosa en este servidor. Lo que escribió se conserva.</translation>
    </message>
    <message>
        <source>%1; this program has %2: run touchstone shared init</source>
        <translation>%1; este programa tiene el %2: ejecute touchstone shared init</translation>
    </message>
    <message>
        <source>%1, from a newer version; this program has %2</source>
        <translation>%1, de una versión más nueva; este programa tiene el %2</translation>
    </message>
    <message>
        <source>%1, up to date</source>
        <translation>%1, al día</translation>
    </message>
    <message>
        <source>none, over the network: others can read along</source>
        <translation>ninguno, por la red: otros pueden leerlo</translation>
    </message>
    <message>
        <source>none; the connection stays on this computer</source>
        <translation>ninguno; la conexión no sale de este equipo</translation>
    </message>
    <message>
        <source>%1, but nobody verified that it is the right server</source>
        <translation>%1, pero nadie comprobó que sea el servidor correcto</translation>
    </message>
    <message>
        <source>Directory: %1
Server: PostgreSQL %2%3
Encryption: %4
Schema: %5
Size: %6, listings: %7
Connections: %8
</source>
        <translation>Directorio: %1
Servidor: PostgreSQL %2%3
Cifrado: %4
Esquema: %5
Tamaño: %6, fichas: %7
Conexiones: %8
</translation>
    </message>
    <message>
        <source>, a standby: it can only be read</source>
        <translation>, en espera: solo se puede leer</translation>
    </message>
    <message>
        <source>Nobody is in yet. Let people in with: touchstone shared add-person.
</source>
        <translation>Todavía no hay nadie. Dé entrada a las personas con: touchstone shared add-person.
</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rol</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Conexiones</translation>
    </message>
    <message>
        <source>Follower</source>
        <translation>Réplica</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Bytes behind</source>
        <translation>Bytes de retraso</translation>
    </message>
    <message>
        <source>No directory is named. Add --directory postgresql://administrator@host/name before the command, or set TOUCHSTONE_DIRECTORY.</source>
        <translation>No se nombra ningún directorio. Añada --directory postgresql://administrador@host/nombre antes de la orden, o defina TOUCHSTONE_DIRECTORY.</translation>
    </message>
    <message>
        <source>Large objects and locks stay open to the people of this server: only a superuser of it can close them. Run this once as one, such as postgres.
</source>
        <translation>Los objetos grandes y los bloqueos siguen abiertos a las personas de este servidor: solo un superusuario suyo puede cerrarlos. Ejecute esto una vez como tal, por ejemplo postgres.
</translation>
    </message>
    <message>
        <source>No directory is named. Add --directory FILE or --directory postgresql://person@host/name before the command, or set TOUCHSTONE_DIRECTORY.</source>
        <translation>No se ha indicado ningún directorio. Añada --directory ARCHIVO o --directory postgresql://persona@equipo/nombre antes de la orden, o defina TOUCHSTONE_DIRECTORY.</translation>
    </message>
    <message>
        <source>The directory %1 is not sound: %2 Its administrator makes what is derived anew with: touchstone rescore --all.</source>
        <translation>El directorio %1 no está en orden: %2 Su administrador rehace lo derivado con: touchstone rescore --all.</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabla</translation>
    </message>
    <message>
        <source>Rows here</source>
        <translation>Filas aquí</translation>
    </message>
    <message>
        <source>Rows there</source>
        <translation>Filas allí</translation>
    </message>
    <message>
        <source>SHA-256 here</source>
        <translation>SHA-256 aquí</translation>
    </message>
    <message>
        <source>SHA-256 there</source>
        <translation>SHA-256 allí</translation>
    </message>
    <message>
        <source>%1 rows moved from %2 to %3. Both sides were counted and compared: they are equal.
</source>
        <translation>%1 filas trasladadas de %2 a %3. Se contaron y compararon ambos lados: son iguales.
</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>only in the file</source>
        <translation>solo en el archivo</translation>
    </message>
    <message>
        <source>only in the directory</source>
        <translation>solo en el directorio</translation>
    </message>
    <message>
        <source>on both sides</source>
        <translation>en ambos lados</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Campo</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Cambió</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>En el archivo</translation>
    </message>
    <message>
        <source>In the directory</source>
        <translation>En el directorio</translation>
    </message>
    <message>
        <source>new in the file</source>
        <translation>nuevo en el archivo</translation>
    </message>
    <message>
        <source>new in the directory</source>
        <translation>nuevo en el directorio</translation>
    </message>
    <message>
        <source>New in the file: %1. Fields changed only in the file: %2, only in the directory: %3, on both sides: %4.
</source>
        <translation>Nuevos en el archivo: %1. Campos cambiados solo en el archivo: %2, solo en el directorio: %3, en ambos lados: %4.
</translation>
    </message>
    <message>
        <source>The choices cannot be read: %1. Nothing was changed.</source>
        <translation>No se pueden leer las elecciones: %1. No se cambió nada.</translation>
    </message>
    <message>
        <source>no list in JSON (at byte %1)</source>
        <translation>no es una lista en JSON (en el byte %1)</translation>
    </message>
    <message>
        <source>entry %1 needs record, field, and take as ours or theirs</source>
        <translation>la entrada %1 necesita record, field y take como ours o theirs</translation>
    </message>
    <message>
        <source>Added: %1. Changed: %2. To the trash: %3. Back from it: %4. Texts not taken, kept in the history: %5.
</source>
        <translation>Añadidos: %1. Cambiados: %2. A la papelera: %3. Recuperados de ella: %4. Textos no tomados, guardados en el historial: %5.
</translation>
    </message>
    <message>
        <source>touchstone: stays in the file: %1: %2</source>
        <translation>touchstone: se queda en el archivo: %1: %2</translation>
    </message>
    <message>
        <source>Wrote %1 with %2 listings. Edit it like any file; bring it back with: touchstone shared bring-back.
</source>
        <translation>Se escribió %1 con %2 fichas. Edítelo como cualquier archivo; tráigalo de vuelta con: touchstone shared bring-back.
</translation>
    </message>
    <message>
        <source>See them with --dry-run, and choose with --take ours, --take theirs or --choices FILE.</source>
        <translation>Véalos con --dry-run y elija con --take ours, --take theirs o --choices FILE.</translation>
    </message>
    <message>
        <source>it must be a text</source>
        <translation>debe ser un texto</translation>
    </message>
    <message>
        <source>“%1” is no date; write it as 2026-09-01</source>
        <translation>«%1» no es una fecha; escríbala como 2026-09-01</translation>
    </message>
    <message>
        <source>it has no word “%1”</source>
        <translation>no tiene la palabra «%1»</translation>
    </message>
    <message>
        <source>there is no such member</source>
        <translation>no existe ese miembro</translation>
    </message>
    <message>
        <source>%1, %2: %3.</source>
        <translation>%1, %2: %3.</translation>
    </message>
    <message>
        <source>The file %1 is no JSON object by criterion (%2).</source>
        <translation>El archivo %1 no es un objeto JSON por criterio (%2).</translation>
    </message>
    <message>
        <source>%1: it must be an object.</source>
        <translation>%1: debe ser un objeto.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguna</translation>
    </message>
    <message>
        <source>Nobody was named to assess this listing.</source>
        <translation>No se nombró a nadie para evaluar esta ficha.</translation>
    </message>
    <message>
        <source>Assessor: %1, has finished</source>
        <translation>Evaluador: %1, ha terminado</translation>
    </message>
    <message>
        <source>Assessor: %1, still answers</source>
        <translation>Evaluador: %1, aún responde</translation>
    </message>
    <message>
        <source>Agreement: %1 % of %2 checks, weighted kappa %3 over %4 of them</source>
        <comment>per cent, number of checks, kappa, number of pairs kappa is made from</comment>
        <translation>Acuerdo: %1 % de %2 comprobaciones, kappa ponderada %3 sobre %4 de ellas</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Decidido</translation>
    </message>
    <message>
        <source>Criterion</source>
        <translation>Criterio</translation>
    </message>
    <message>
        <source>a third answer</source>
        <translation>una tercera respuesta</translation>
    </message>
    <message>
        <source>touchstone list: --band, --country, --due, --assigned-to, --review and --sort go with --kind listings only. See touchstone list --help.</source>
        <translation>touchstone list: --band, --country, --due, --assigned-to, --review y --sort solo van con --kind listings. Vea touchstone list --help.</translation>
    </message>
    <message>
        <source>Nobody works on this listing.</source>
        <translation>Nadie trabaja en esta ficha.</translation>
    </message>
    <message>
        <source>Assigned to: %1</source>
        <translation>Asignada a: %1</translation>
    </message>
    <message>
        <source>Signed no. %1 by %2 on %3: %4</source>
        <comment>number of the assessment, person, day, id of the snapshot</comment>
        <translation>Firmada n.º %1 por %2 el %3: %4</translation>
    </message>
    <message>
        <source>Review: %1</source>
        <translation>Revisión: %1</translation>
    </message>
    <message>
        <source>Remark: %1</source>
        <translation>Observación: %1</translation>
    </message>
    <message>
        <source>You may: %1</source>
        <translation>Usted puede: %1</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>N.º</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Firmada por</translation>
    </message>
    <message>
        <source>Signed on</source>
        <translation>Firmada el</translation>
    </message>
    <message>
        <source>The file %1 cannot be written (%2).</source>
        <translation>No se puede escribir el archivo %1 (%2).</translation>
    </message>
    <message>
        <source>SHA-256: %1</source>
        <translation>SHA-256: %1</translation>
    </message>
    <message>
        <source>Confirmed: the text is the one that was signed, and its score comes out the same (%1, shown %2, as of %3).</source>
        <translation>Confirmado: el texto es el que se firmó y su puntuación resulta la misma (%1, mostrada %2, a %3).</translation>
    </message>
    <message>
        <source>The snapshot is not what was signed.</source>
        <translation>La instantánea no es lo que se firmó.</translation>
    </message>
    <message>
        <source>%1 by %2 on %3</source>
        <comment>state of a review: Assessed by Ann on 2 September 2026</comment>
        <translation>%1 por %2 el %3</translation>
    </message>
    <message>
        <source>Assigned to</source>
        <translation>Asignada a</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revisión</translation>
    </message>
    <message>
        <source>Columns left out: %1</source>
        <translation>Columnas omitidas: %1</translation>
    </message>
    <message>
        <source>Differences that are not listed: %1. For what both sides changed there, --take says whose text counts.
</source>
        <translation>Diferencias que no se muestran: %1. Para lo que ambos lados cambiaron ahí, --take dice qué texto vale.
</translation>
    </message>
    <message>
        <source>Steps of reviews in the file: %1, of which cannot be taken over: %2.
</source>
        <translation>Pasos de revisiones en el archivo: %1; de ellos no se pueden incorporar: %2.
</translation>
    </message>
    <message>
        <source>%1: %2
</source>
        <comment>what, why not</comment>
        <translation>%1: %2
</translation>
    </message>
    <message>
        <source>Steps of reviews taken over: %1.
</source>
        <translation>Pasos de revisiones incorporados: %1.
</translation>
    </message>
    <message>
        <source>touchstone: more that stays in the file, not listed: %1</source>
        <translation>touchstone: más que se queda en el archivo, sin mostrar: %1</translation>
    </message>
    <message>
        <source>The directory %1 is not sound: %2</source>
        <translation>El directorio %1 no está en orden: %2</translation>
    </message>
</context>
<context>
    <name>exchange</name>
    <message>
        <source>The row has more cells than the header.</source>
        <translation>La fila tiene más celdas que la cabecera.</translation>
    </message>
    <message>
        <source>The row names no listing.</source>
        <translation>La fila no nombra ninguna ficha.</translation>
    </message>
    <message>
        <source>The row names no criterion.</source>
        <translation>La fila no nombra ningún criterio.</translation>
    </message>
    <message>
        <source>“%1” is no date that can be read in one way only. Write it as 2026-08-31.</source>
        <translation>«%1» no es una fecha que se lea de una sola manera. Escríbala como 2026-08-31.</translation>
    </message>
    <message>
        <source>“%1” is no state: met, partly, not_met, declined, unknown, not_applicable.</source>
        <translation>«%1» no es un estado: met, partly, not_met, declined, unknown, not_applicable.</translation>
    </message>
    <message>
        <source>“%1” is no tier: register, independent, document, statement, hearsay.</source>
        <translation>«%1» no es un tipo de fuente: register, independent, document, statement, hearsay.</translation>
    </message>
    <message>
        <source>The file has no column “%1”.</source>
        <translation>El archivo no tiene la columna «%1».</translation>
    </message>
    <message>
        <source>The file is too large for this computer&apos;s memory.</source>
        <translation>El archivo es demasiado grande para la memoria de este equipo.</translation>
    </message>
    <message>
        <source>Line %1 has more than %2 columns.</source>
        <translation>La línea %1 tiene más de %2 columnas.</translation>
    </message>
    <message>
        <source>A quotation mark opened on line %1 is never closed.</source>
        <translation>Las comillas abiertas en la línea %1 no se cierran.</translation>
    </message>
    <message>
        <source>A cell on line %1 is longer than a million characters.</source>
        <translation>Una celda de la línea %1 pasa de un millón de caracteres.</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>No existe el archivo %1.</translation>
    </message>
    <message>
        <source>%1 is no file.</source>
        <translation>%1 no es un archivo.</translation>
    </message>
    <message>
        <source>The file cannot be read: %1</source>
        <translation>No se puede leer el archivo: %1</translation>
    </message>
    <message>
        <source>Column %1</source>
        <translation>Columna %1</translation>
    </message>
    <message>
        <source>The file holds no text: %1</source>
        <translation>El archivo no contiene texto: %1</translation>
    </message>
    <message>
        <source>The file was changed while it was being read: %1</source>
        <translation>El archivo cambió mientras se leía: %1</translation>
    </message>
    <message>
        <source>The file cannot be read to its end: %1</source>
        <translation>No se puede leer el archivo hasta el final: %1</translation>
    </message>
    <message>
        <source>Reading was cancelled.</source>
        <translation>La lectura se canceló.</translation>
    </message>
    <message>
        <source>This is no text file: there is a zero byte at line %1, column %2.</source>
        <translation>Esto no es un archivo de texto: hay un byte cero en la línea %1, columna %2.</translation>
    </message>
    <message>
        <source>The text is damaged at line %1, column %2: it is not valid UTF-16.</source>
        <translation>El texto está dañado en la línea %1, columna %2: no es UTF-16 válido.</translation>
    </message>
    <message>
        <source>The file is empty: %1</source>
        <translation>El archivo está vacío: %1</translation>
    </message>
    <message>
        <source>This is no text file. Open it in the program it comes from and save the table as CSV: %1</source>
        <translation>Esto no es un archivo de texto. Ábralo en el programa del que procede y guarde la tabla como CSV: %1</translation>
    </message>
    <message>
        <source>The file could not be written, nothing was left behind: %1</source>
        <translation>No se pudo escribir el archivo y no quedó ningún resto: %1</translation>
    </message>
    <message>
        <source>There is a file of that name already: %1</source>
        <translation>Ya hay un archivo con ese nombre: %1</translation>
    </message>
    <message>
        <source>There is a folder of that name: %1</source>
        <translation>Hay una carpeta con ese nombre: %1</translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation>No existe la carpeta %1.</translation>
    </message>
    <message>
        <source>The file cannot be written: %1</source>
        <translation>No se puede escribir el archivo: %1</translation>
    </message>
    <message>
        <source>A sheet holds a million rows at most. Export as CSV instead.</source>
        <translation>Una hoja admite un millón de filas como máximo. Exporte como CSV.</translation>
    </message>
    <message>
        <source>A text is too long for a cell of a sheet. Export as CSV instead.</source>
        <translation>Hay un texto demasiado largo para una celda de la hoja. Exporte como CSV.</translation>
    </message>
    <message>
        <source>A list is exported to a file ending in .csv or .xlsx, not to %1.</source>
        <translation>Una lista se exporta a un archivo terminado en .csv o .xlsx, no a %1.</translation>
    </message>
    <message>
        <source>A mapping has no member “%1”.</source>
        <translation>Una asignación de columnas no admite «%1».</translation>
    </message>
    <message>
        <source>A mapping needs “columns”: an object of column names and fields.</source>
        <translation>Una asignación de columnas necesita «columns»: un objeto con nombres de columna y campos.</translation>
    </message>
    <message>
        <source>Column “%1”: there is no field “%2”.</source>
        <translation>Columna «%1»: no existe el campo «%2».</translation>
    </message>
    <message>
        <source>“%1” is no country code of two capitals.</source>
        <translation>«%1» no es un código de país de dos mayúsculas.</translation>
    </message>
    <message>
        <source>“split_lists” is true or false.</source>
        <translation>«split_lists» solo puede ser true o false.</translation>
    </message>
    <message>
        <source>“%1” is no currency code of three capitals.</source>
        <translation>«%1» no es un código de moneda de tres mayúsculas.</translation>
    </message>
    <message>
        <source>Refused line</source>
        <translation>Línea rechazada</translation>
    </message>
    <message>
        <source>Refused column</source>
        <translation>Columna rechazada</translation>
    </message>
    <message>
        <source>Refused because</source>
        <translation>Motivo del rechazo</translation>
    </message>
    <message>
        <source>The row has %1 cells, the header %2: is a cell with a comma not in quotation marks?</source>
        <translation>La fila tiene %1 celdas y la cabecera %2: ¿hay una celda con una coma sin comillas?</translation>
    </message>
    <message>
        <source>The text is too long: %L1 characters, at most %L2 are kept.</source>
        <translation>El texto es demasiado largo: tiene %L1 caracteres y se guardan %L2 como máximo.</translation>
    </message>
    <message>
        <source>The row names no clinic.</source>
        <translation>La fila no nombra ninguna clínica.</translation>
    </message>
    <message>
        <source>E-mail as given: %1</source>
        <translation>Correo electrónico tal como se dio: %1</translation>
    </message>
    <message>
        <source>A web address begins with https:// or http://, not with “%1:”.</source>
        <translation>Una dirección web empieza por https:// o http://, no por «%1:».</translation>
    </message>
    <message>
        <source>Web address as given: %1</source>
        <translation>Dirección web tal como se dio: %1</translation>
    </message>
    <message>
        <source>“%1” is no country this program knows. Write its name in English or its two-letter code.</source>
        <translation>«%1» no es un país que este programa conozca. Escriba su nombre en inglés o su código de dos letras.</translation>
    </message>
    <message>
        <source>The region %1 is not in the country %2.</source>
        <translation>La región %1 no está en el país %2.</translation>
    </message>
    <message>
        <source>“%1” is no NPI: ten digits, the last of which is a check digit, are expected.</source>
        <translation>«%1» no es un NPI: se esperan diez cifras, la última de control.</translation>
    </message>
    <message>
        <source>The cell holds %1 NPIs, and it is not clear whose they are.</source>
        <translation>La celda contiene %1 números NPI y no está claro de quién es cada uno.</translation>
    </message>
    <message>
        <source>One NPI stands beside %1 names, and it is not clear whose it is.</source>
        <translation>Hay un solo NPI junto a %1 nombres y no está claro de quién es.</translation>
    </message>
    <message>
        <source>“%1” is not one of the words known here: %2.</source>
        <translation>«%1» no es una de las palabras que aquí se conocen: %2.</translation>
    </message>
    <message>
        <source>“%1” is no currency. Write its code of three letters, such as USD or EUR.</source>
        <translation>«%1» no es una moneda. Escriba su código de tres letras, como USD o EUR.</translation>
    </message>
    <message>
        <source>A price cannot be negative.</source>
        <translation>Un precio no puede ser negativo.</translation>
    </message>
    <message>
        <source>Price as given: %1</source>
        <translation>Precio tal como se dio: %1</translation>
    </message>
    <message>
        <source>The row would make more than %1 listings.</source>
        <translation>La fila crearía más de %1 fichas.</translation>
    </message>
    <message>
        <source>The row of column names, line %1, is damaged in column %2: the bytes there are no text.</source>
        <translation>La fila con los nombres de las columnas, línea %1, está dañada en la columna %2: los bytes que hay ahí no son texto.</translation>
    </message>
    <message>
        <source>The text of this cell is damaged: it holds bytes that are no characters.</source>
        <translation>El texto de esta celda está dañado: contiene bytes que no son caracteres.</translation>
    </message>
    <message>
        <source>The line is a remark or a sum, not a clinic: “%1”.</source>
        <translation>La línea es una observación o una suma, no una clínica: «%1».</translation>
    </message>
</context>
<context>
    <name>report</name>
    <message>
        <source>The report could not be written: the disk is full. An earlier file of that name is as it was. Free some space or choose another folder.</source>
        <translation>No se pudo escribir el informe: el disco está lleno. Si ya había un archivo con ese nombre, quedó como estaba. Libere espacio o elija otra carpeta.</translation>
    </message>
    <message>
        <source>The report could not be written there. An earlier file of that name is as it was. Choose another folder.</source>
        <translation>No se pudo escribir el informe en ese lugar. Si ya había un archivo con ese nombre, quedó como estaba. Elija otra carpeta.</translation>
    </message>
    <message>
        <source>The report could not be made: its checklist is missing.</source>
        <translation>No se pudo crear el informe: falta su lista de comprobaciones.</translation>
    </message>
    <message>
        <source>This file is not a report of this program: it carries no answers to compute from.</source>
        <translation>Este archivo no es un informe de este programa: no lleva respuestas con las que calcular.</translation>
    </message>
    <message>
        <source>The points of single checks come out otherwise.</source>
        <translation>Los puntos de algunas comprobaciones resultan distintos.</translation>
    </message>
    <message>
        <source>This program does not have the catalogue %1, so its rules could not be compared.</source>
        <translation>Este programa no tiene el catálogo %1, así que no se pudieron comparar sus reglas.</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>Ese archivo no existe.</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>No se puede leer el archivo.</translation>
    </message>
    <message>
        <source>The file is not a readable PDF.</source>
        <translation>El archivo no es un PDF legible.</translation>
    </message>
    <message>
        <source>The report was made by a newer version of the program.</source>
        <translation>El informe se creó con una versión más reciente del programa.</translation>
    </message>
    <message>
        <source>The answers in the file are not those the printed pages were made from: the number at the foot of the pages is another.</source>
        <translation>Las respuestas del archivo no son las que dieron lugar a las páginas impresas: el número al pie de las páginas es otro.</translation>
    </message>
    <message>
        <source>%1: stated is %2, computed is %3.</source>
        <translation>%1: consta %2; el cálculo da %3.</translation>
    </message>
    <message>
        <source>The rules it carries are not those of the catalogue %1.</source>
        <translation>Las reglas que contiene no son las del catálogo %1.</translation>
    </message>
    <message>
        <source>It was computed by a model that this program does not have.</source>
        <translation>Se calculó con un modelo que este programa no tiene.</translation>
    </message>
    <message>
        <source>It does not say for which day it was computed.</source>
        <translation>No dice para qué día se calculó.</translation>
    </message>
</context>
<context>
    <name>review</name>
    <message>
        <source>This listing is being assessed already.</source>
        <translation>Esta ficha ya se está evaluando.</translation>
    </message>
    <message>
        <source>Start an assessment first.</source>
        <translation>Primero empiece una evaluación.</translation>
    </message>
    <message>
        <source>This assessment is complete already.</source>
        <translation>Esta evaluación ya está completa.</translation>
    </message>
    <message>
        <source>This assessment is signed and stays as it is. Start a new one instead.</source>
        <translation>Esta evaluación está firmada y queda como está. Empiece una nueva.</translation>
    </message>
    <message>
        <source>This assessment is still a draft.</source>
        <translation>Esta evaluación todavía es un borrador.</translation>
    </message>
    <message>
        <source>This assessment has been reviewed already.</source>
        <translation>Esta evaluación ya se ha revisado.</translation>
    </message>
    <message>
        <source>An assessment is reviewed when it is complete, not before.</source>
        <translation>Una evaluación se revisa cuando está completa, no antes.</translation>
    </message>
    <message>
        <source>This assessment is signed already.</source>
        <translation>Esta evaluación ya está firmada.</translation>
    </message>
    <message>
        <source>An assessment is signed after somebody else has reviewed it, not before.</source>
        <translation>Una evaluación se firma después de que otra persona la haya revisado, no antes.</translation>
    </message>
    <message>
        <source>This takes the role “%1” in this directory; yours is “%2”.</source>
        <translation>Para esto hace falta el papel de «%1» en este directorio; el suyo es «%2».</translation>
    </message>
    <message>
        <source>You assessed this listing yourself. A review is the look of a second person; ask somebody else.</source>
        <translation>Usted mismo evaluó esta ficha. Una revisión es la mirada de una segunda persona; pídala a otra.</translation>
    </message>
    <message>
        <source>This is no signed snapshot of this program.</source>
        <translation>Esto no es una instantánea firmada de este programa.</translation>
    </message>
    <message>
        <source>This snapshot was made by a newer version of the program.</source>
        <translation>Esta instantánea se hizo con una versión más reciente del programa.</translation>
    </message>
    <message>
        <source>The text is not the one that was signed: its SHA-256 is another.</source>
        <translation>El texto no es el que se firmó: su SHA-256 es otro.</translation>
    </message>
</context>
<context>
    <name>services</name>
    <message>
        <source>No directory is open. Open or make one first.</source>
        <translation>No hay ningún directorio abierto. Abra o cree uno primero.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Cancelado.</translation>
    </message>
    <message>
        <source>Nothing was saved: this directory is open for reading only. %1</source>
        <translation>No se guardó nada: este directorio está abierto solo para lectura. %1</translation>
    </message>
    <message>
        <source>This check belongs to the %1, and the listing names none yet. Nothing was saved. Name one first.</source>
        <translation>Esta comprobación corresponde a otro registro (%1) que la ficha aún no nombra. No se guardó nada. Nómbrelo primero en la ficha.</translation>
    </message>
    <message>
        <source>The catalogue has no criterion “%1”.</source>
        <translation>El catálogo no tiene el criterio «%1».</translation>
    </message>
    <message>
        <source>The export was cancelled; no file was written.</source>
        <translation>La exportación se canceló; no se escribió ningún archivo.</translation>
    </message>
    <message>
        <source>The import was cancelled; nothing was stored.</source>
        <translation>La importación se canceló; no se guardó nada.</translation>
    </message>
    <message>
        <source>The file for refused rows, %1, exists already. Nothing was imported. Move it away or name another.</source>
        <translation>El archivo para las filas rechazadas, %1, ya existe. No se importó nada. Muévalo a otro lugar o indique otro nombre.</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>«%1»</translation>
    </message>
    <message>
        <source>something to check again</source>
        <translation>algo que comprobar otra vez</translation>
    </message>
    <message>
        <source>The file %1 exists already and was left as it is. Name another, or say that it may be replaced.</source>
        <translation>El archivo %1 ya existe y quedó como estaba. Indique otro o confirme que se puede reemplazar.</translation>
    </message>
    <message>
        <source>A report is written as .pdf or .html; %1 ends otherwise.</source>
        <translation>Un informe se escribe como .pdf o .html; %1 termina de otro modo.</translation>
    </message>
    <message>
        <source>More than %1 listings match the search, and a search looks no further. No file was written. Narrow the search, or export without one.</source>
        <translation>La búsqueda da más de %1 fichas y no mira más allá. No se ha escrito ningún archivo. Acote la búsqueda o exporte sin ella.</translation>
    </message>
    <message>
        <source>No column of %1 says which clinic a row is about, so nothing was imported. Say in the mapping which column holds the clinic&apos;s name.</source>
        <translation>Ninguna columna de %1 dice de qué clínica trata cada fila, así que no se ha importado nada. Indique en la asignación qué columna contiene el nombre de la clínica.</translation>
    </message>
    <message>
        <source>This makes a file. A directory on a server is made with: touchstone shared init.</source>
        <translation>Esto crea un archivo. Un directorio en un servidor se crea con: touchstone shared init.</translation>
    </message>
    <message>
        <source>Backups are made of files and become files. A directory on a server is backed up and restored on the server, by its owner.</source>
        <translation>Las copias de seguridad se hacen de archivos y se restauran como archivos. Un directorio en un servidor lo copia y lo restaura su propietario, en el servidor.</translation>
    </message>
    <message>
        <source>This directory lies in a folder that is shared with other computers (%1). You work on a copy on this computer; it is put back when you close it.</source>
        <translation>Este directorio está en una carpeta compartida con otros equipos (%1). Usted trabaja con una copia en este equipo; al cerrarlo se devuelve a su sitio.</translation>
    </message>
    <message>
        <source>Only a file moves to a server. Open the file first.</source>
        <translation>Solo un archivo se traslada a un servidor. Abra primero el archivo.</translation>
    </message>
    <message>
        <source>A file is brought back into the shared directory it was taken along from. Open that first.</source>
        <translation>Un archivo se trae de vuelta al directorio compartido del que se llevó. Abra primero ese directorio.</translation>
    </message>
    <message>
        <source>What you type cannot be kept on this computer until you save it. Save often.</source>
        <translation>Lo que escribe no puede conservarse en este ordenador hasta que lo guarde. Guarde a menudo.</translation>
    </message>
    <message>
        <source>Neither of the two answered %1, so there is nothing to decide.</source>
        <translation>Ninguno de los dos respondió a %1, así que no hay nada que decidir.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>criterion, what is wrong with its answer</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>assigned to %1</source>
        <translation>asignada a %1</translation>
    </message>
    <message>
        <source>The listing was changed after it was assessed. Send it back to draft first.</source>
        <translation>La ficha se modificó después de evaluarla. Devuélvala antes a borrador.</translation>
    </message>
    <message>
        <source>Two people assess this listing, and not both have finished.</source>
        <translation>Dos personas evalúan esta ficha y no han terminado las dos.</translation>
    </message>
    <message>
        <source>The answers of the two assessors are not one yet. Reconcile them first.</source>
        <translation>Las respuestas de los dos evaluadores aún no son una. Concílielas antes.</translation>
    </message>
    <message>
        <source>This directory holds no signed snapshot with this id.</source>
        <translation>Este directorio no contiene ninguna instantánea firmada con este identificador.</translation>
    </message>
    <message>
        <source>Two assessors are named there already, and they are others.</source>
        <translation>Allí ya hay dos evaluadores nombrados, y son otros.</translation>
    </message>
    <message>
        <source>You are not one of the two assessors of this listing.</source>
        <translation>Usted no es uno de los dos evaluadores de esta ficha.</translation>
    </message>
    <message>
        <source>Two people assess a draft; the assessment there is complete.</source>
        <translation>Dos personas evalúan un borrador; la evaluación de allí está completa.</translation>
    </message>
    <message>
        <source>You have finished there; your answers stay as they are.</source>
        <translation>Usted ya terminó allí; sus respuestas se quedan como están.</translation>
    </message>
    <message>
        <source>Not all of your answers could be taken over.</source>
        <translation>No todas sus respuestas se pudieron incorporar.</translation>
    </message>
    <message>
        <source>What was approved in the file is not what the listing says here. Look at it, and take the step here.</source>
        <translation>Lo que se aprobó en el archivo no es lo que dice aquí la ficha. Mírela y dé el paso aquí.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>state of a review, person</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 made this step in the file. Only they can bring it back, logged in as themselves.</source>
        <translation>%1 dio este paso en el archivo. Solo esa persona puede devolverlo, conectada con su propio nombre.</translation>
    </message>
    <message>
        <source>%1 is nobody who may write in this directory.</source>
        <translation>%1 no es nadie que pueda escribir en este directorio.</translation>
    </message>
    <message>
        <source>The listing itself could not be taken over.</source>
        <translation>La propia ficha no se pudo incorporar.</translation>
    </message>
    <message>
        <source>It waits for the step before it.</source>
        <translation>Espera al paso anterior.</translation>
    </message>
    <message>
        <source>The directory is at assessment no. %1 already.</source>
        <translation>El directorio ya está en la evaluación n.º %1.</translation>
    </message>
    <message>
        <source>The review went on there since the file was taken along.</source>
        <translation>La revisión siguió allí desde que se llevó el archivo.</translation>
    </message>
    <message>
        <source>Steps of reviews made in the file</source>
        <translation>Pasos de revisiones dados en el archivo</translation>
    </message>
    <message>
        <source>You answered this in the directory too, and differently; that answer stays.</source>
        <translation>Usted respondió a esto también en el directorio, y de otra manera; esa respuesta se queda.</translation>
    </message>
    <message>
        <source>%1 decided this in the directory already, and differently.</source>
        <translation>%1 ya decidió esto en el directorio, y de otra manera.</translation>
    </message>
</context>
<context>
    <name>storage</name>
    <message>
        <source>This directory has no listing of this UUID.</source>
        <translation>Este directorio no tiene ninguna ficha con ese UUID.</translation>
    </message>
    <message>
        <source>The catalogue has no such criterion.</source>
        <translation>El catálogo no tiene ese criterio.</translation>
    </message>
    <message>
        <source>This answer is about the practitioner, and the listing names none.</source>
        <translation>Esta respuesta trata del profesional, y la ficha no nombra a ninguno.</translation>
    </message>
    <message>
        <source>This answer is about the laboratory, and the listing names none.</source>
        <translation>Esta respuesta trata del laboratorio, y la ficha no nombra ninguno.</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was left half done.</source>
        <translation>Cancelado. Nada quedó a medias.</translation>
    </message>
    <message>
        <source>There is no such clinic.</source>
        <translation>Esa clínica no existe.</translation>
    </message>
    <message>
        <source>The directory cannot be read. Check the rights of the file.</source>
        <translation>No se puede leer el directorio. Compruebe los permisos del archivo.</translation>
    </message>
    <message>
        <source>This file is not a Touchstone directory.</source>
        <translation>Este archivo no es un directorio de Touchstone.</translation>
    </message>
    <message>
        <source>The end of this directory is missing. Keep the file as it is and restore a backup.</source>
        <translation>Falta el final de este directorio. Deje el archivo como está y restaure una copia de seguridad.</translation>
    </message>
    <message>
        <source>Another copy of the program has this directory open. It is shown read-only.</source>
        <translation>Otra copia del programa tiene abierto este directorio. Se muestra solo para lectura.</translation>
    </message>
    <message>
        <source>someone</source>
        <translation>Alguien</translation>
    </message>
    <message>
        <source>%1 has this directory open on %2 (process %3). It is shown read-only.</source>
        <translation>%1 tiene abierto este directorio en %2 (proceso %3). Se muestra solo para lectura.</translation>
    </message>
    <message>
        <source>It was opened for reading only.</source>
        <translation>Se abrió solo para lectura.</translation>
    </message>
    <message>
        <source>The file may not be written. It is shown read-only.</source>
        <translation>No hay permiso para escribir en el archivo. Se muestra solo para lectura.</translation>
    </message>
    <message>
        <source>The folder may not be written. The directory is shown read-only.</source>
        <translation>No hay permiso para escribir en la carpeta. El directorio se muestra solo para lectura.</translation>
    </message>
    <message>
        <source>This directory was written by a newer version of Touchstone. Install that version to open it.</source>
        <translation>Este directorio se escribió con una versión más reciente de Touchstone. Instale esa versión para abrirlo.</translation>
    </message>
    <message>
        <source>This directory is from an older version and must be upgraded, which needs the right to write.</source>
        <translation>Este directorio es de una versión anterior y hay que actualizarlo; para ello se necesita permiso de escritura.</translation>
    </message>
    <message>
        <source>This directory was made by a different build of Touchstone. It was not changed.</source>
        <translation>Este directorio se creó con otra compilación de Touchstone. No se modificó.</translation>
    </message>
    <message>
        <source>A file of this name exists already. Choose another name.</source>
        <translation>Ya existe un archivo con este nombre. Elija otro nombre.</translation>
    </message>
    <message>
        <source>This folder does not exist.</source>
        <translation>Esta carpeta no existe.</translation>
    </message>
    <message>
        <source>The file cannot be made. Check that you may write to the folder.</source>
        <translation>No se puede crear el archivo. Compruebe que tiene permiso para escribir en la carpeta.</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>Ese archivo no existe.</translation>
    </message>
    <message>
        <source>This is a folder, not a Touchstone directory.</source>
        <translation>Esto es una carpeta, no un directorio de Touchstone.</translation>
    </message>
    <message>
        <source>The copy cannot be made. Check that you may write to the folder.</source>
        <translation>No se puede crear la copia. Compruebe que tiene permiso para escribir en la carpeta.</translation>
    </message>
    <message>
        <source>The copy cannot be read back.</source>
        <translation>No se puede volver a leer la copia.</translation>
    </message>
    <message>
        <source>There is no such laboratory.</source>
        <translation>Ese laboratorio no existe.</translation>
    </message>
    <message>
        <source>There is no such listing.</source>
        <translation>Esa ficha no existe.</translation>
    </message>
    <message>
        <source>The disk is full. Make room and try again.</source>
        <translation>El disco está lleno. Libere espacio e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The folder of this directory cannot be written.</source>
        <translation>No se puede escribir en la carpeta de este directorio.</translation>
    </message>
    <message>
        <source>The file is damaged: %1</source>
        <translation>El archivo está dañado: %1</translation>
    </message>
    <message>
        <source>A row of %1 names a row of %2 that is not there.</source>
        <translation>Una fila de %1 nombra una fila de %2 que no existe.</translation>
    </message>
    <message>
        <source>The stored score of listing %1 is not the one its answers give.</source>
        <translation>La puntuación guardada de la ficha %1 no es la que dan sus respuestas.</translation>
    </message>
    <message>
        <source>The search index does not agree with the records.</source>
        <translation>El índice de búsqueda no coincide con los registros.</translation>
    </message>
    <message>
        <source>The search text of listing %1 is not what its record says.</source>
        <translation>El texto de búsqueda de la ficha %1 no es lo que dice su registro.</translation>
    </message>
    <message>
        <source>%1 listings have no score.</source>
        <translation>Fichas sin puntuación: %1.</translation>
    </message>
    <message>
        <source>%1 listings cannot be found by searching.</source>
        <translation>Fichas que no se encuentran al buscar: %1.</translation>
    </message>
    <message>
        <source>%1 records do not appear in the journal.</source>
        <translation>Registros que no aparecen en el diario: %1.</translation>
    </message>
    <message>
        <source>%1 answers lack an earlier version.</source>
        <translation>Respuestas a las que les falta una versión anterior: %1.</translation>
    </message>
    <message>
        <source>This backup is not sound, so it was not restored: %1</source>
        <translation>Esta copia de seguridad está dañada, así que no se restauró: %1</translation>
    </message>
    <message>
        <source>This page belongs to a list in another order.</source>
        <translation>Esta página pertenece a una lista con otro orden.</translation>
    </message>
    <message>
        <source>There is no such practitioner.</source>
        <translation>Ese profesional no existe.</translation>
    </message>
    <message>
        <source>This directory was scored with other criteria of the same version. It was not changed.</source>
        <translation>Este directorio se puntuó con otros criterios de la misma versión. No se modificó.</translation>
    </message>
    <message>
        <source>This directory is open for reading only.</source>
        <translation>Este directorio está abierto solo para lectura.</translation>
    </message>
    <message>
        <source>The disk is full. Nothing of this change was stored; make room and try again.</source>
        <translation>El disco está lleno. No se guardó nada de este cambio; libere espacio e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Another program is writing to this directory. Nothing was stored; try again.</source>
        <translation>Otro programa está escribiendo en este directorio. No se guardó nada; inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>This directory cannot be written. Nothing was stored.</source>
        <translation>No se puede escribir en este directorio. No se guardó nada.</translation>
    </message>
    <message>
        <source>The directory cannot be opened. Check that you may read it and its folder.</source>
        <translation>No se puede abrir el directorio. Compruebe que tiene permiso para leerlo y para leer su carpeta.</translation>
    </message>
    <message>
        <source>The directory is damaged. Keep the file as it is and restore a backup.</source>
        <translation>El directorio está dañado. Deje el archivo como está y restaure una copia de seguridad.</translation>
    </message>
    <message>
        <source>This contradicts another record. Nothing of it was stored.</source>
        <translation>Esto contradice otro registro. No se guardó nada.</translation>
    </message>
    <message>
        <source>The disk refused to read or write. Nothing of this change was stored.</source>
        <translation>El disco no permitió leer o escribir. No se guardó nada de este cambio.</translation>
    </message>
    <message>
        <source>The program made a mistake while reading or writing. Nothing was stored.</source>
        <translation>El programa cometió un error al leer o escribir. No se guardó nada.</translation>
    </message>
    <message>
        <source>These records were changed since. Nothing was undone; look at the history instead.</source>
        <translation>Estos registros cambiaron después. No se deshizo nada; consulte el historial.</translation>
    </message>
    <message>
        <source>There is nothing to undo or redo.</source>
        <translation>No hay nada que deshacer ni rehacer.</translation>
    </message>
    <message>
        <source>Import of %1 records</source>
        <translation>Importación de registros: %1</translation>
    </message>
    <message>
        <source>Change of %1 records</source>
        <translation>Cambio de %1 registros</translation>
    </message>
    <message>
        <source>New record “%1”</source>
        <translation>Registro nuevo «%1»</translation>
    </message>
    <message>
        <source>Edit of “%1”</source>
        <translation>Edición de «%1»</translation>
    </message>
    <message>
        <source>Move of “%1” to the trash</source>
        <translation>Envío de «%1» a la papelera</translation>
    </message>
    <message>
        <source>Return of “%1” from the trash</source>
        <translation>Recuperación de «%1» de la papelera</translation>
    </message>
    <message>
        <source>Answer about “%1”</source>
        <translation>Respuesta sobre «%1»</translation>
    </message>
    <message>
        <source>This record was changed since you opened it. Nothing was overwritten; load it again.</source>
        <translation>Este registro cambió desde que usted lo abrió. No se sobrescribió nada; cárguelo de nuevo.</translation>
    </message>
    <message>
        <source>This record is not there any more.</source>
        <translation>Este registro ya no existe.</translation>
    </message>
    <message>
        <source>Listings name this record. Move them to the trash first, or let them name another.</source>
        <translation>Hay fichas que nombran este registro. Muévalas antes a la papelera o haga que nombren otro.</translation>
    </message>
    <message>
        <source>The clinic, practitioner or laboratory of this listing is in the trash. Bring it back first.</source>
        <translation>La clínica, el profesional o el laboratorio de esta ficha está en la papelera. Recupérelo primero.</translation>
    </message>
    <message>
        <source>The catalogue has no such criterion for this record.</source>
        <translation>El catálogo no tiene ese criterio para este registro.</translation>
    </message>
    <message>
        <source>This answer was changed since you opened it. Nothing was overwritten; load it again.</source>
        <translation>Esta respuesta cambió desde que usted la abrió. No se sobrescribió nada; cárguela de nuevo.</translation>
    </message>
    <message>
        <source>A record that was there a moment ago is gone.</source>
        <translation>Un registro que estaba hace un momento ya no existe.</translation>
    </message>
    <message>
        <source>The disk is full: not even a few kilobytes are left to open the directory with. Nothing was changed; make room and try again.</source>
        <translation>El disco está lleno: no quedan ni unos pocos kilobytes para abrir el directorio. No se ha cambiado nada; libere espacio e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The packed answers of %1 records are not their answers.</source>
        <translation>Las respuestas compactadas de %1 registros no son sus respuestas.</translation>
    </message>
    <message>
        <source>The packed answers of a record are damaged.</source>
        <translation>Las respuestas compactadas de un registro están dañadas.</translation>
    </message>
    <message>
        <source>A score is there without its listing.</source>
        <translation>Hay una puntuación sin su ficha.</translation>
    </message>
    <message>
        <source>The connection to the server was lost. Nothing of this change was stored.</source>
        <translation>Se perdió la conexión con el servidor. No se guardó nada de este cambio.</translation>
    </message>
    <message>
        <source>The server does not know this name and password. Check both.</source>
        <translation>El servidor no conoce este nombre y esta contraseña. Compruebe ambos.</translation>
    </message>
    <message>
        <source>Your role in this directory does not allow that. Nothing was stored.</source>
        <translation>Su función en este directorio no lo permite. No se guardó nada.</translation>
    </message>
    <message>
        <source>This server can only be read. Nothing was stored.</source>
        <translation>Este servidor es de solo lectura. No se guardó nada.</translation>
    </message>
    <message>
        <source>Others are writing to this directory. Nothing was stored; try again.</source>
        <translation>Otros están escribiendo en este directorio. No se guardó nada; inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The server&apos;s disk or memory is full. Nothing of this change was stored; its owner must make room.</source>
        <translation>El disco o la memoria del servidor están llenos. No se guardó nada de este cambio; su responsable debe hacer sitio.</translation>
    </message>
    <message>
        <source>The server has no directory of this name. Check the address.</source>
        <translation>El servidor no tiene ningún directorio con este nombre. Compruebe la dirección.</translation>
    </message>
    <message>
        <source>The server reports damaged data. Its owner must look into it.</source>
        <translation>El servidor informa de datos dañados. Su responsable debe examinarlo.</translation>
    </message>
    <message>
        <source>The server asks for a password. Give it by PGPASSFILE or PGPASSWORD.</source>
        <translation>El servidor pide una contraseña. Désela con PGPASSFILE o PGPASSWORD.</translation>
    </message>
    <message>
        <source>The server does not let this computer or this person in. Ask its owner.</source>
        <translation>El servidor no deja entrar a este equipo o a esta persona. Pregunte a su responsable.</translation>
    </message>
    <message>
        <source>You do not belong to the people of this directory. Ask its owner.</source>
        <translation>Usted no está entre las personas de este directorio. Pregunte a su responsable.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is for another name. It may be an impostor; nothing was sent.</source>
        <translation>El certificado del servidor es de otro nombre. Puede ser un impostor; no se envió nada.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate has expired. Its owner must renew it.</source>
        <translation>El certificado del servidor ha caducado. Su responsable debe renovarlo.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not from an authority you trust. It may be an impostor; nothing was sent.</source>
        <translation>El certificado del servidor no es de una autoridad de su confianza. Puede ser un impostor; no se envió nada.</translation>
    </message>
    <message>
        <source>To verify the server, its authority&apos;s certificate is needed. Put it at ~/.postgresql/root.crt, or add ?sslrootcert=FILE to the address.</source>
        <translation>Para verificar el servidor hace falta el certificado de su autoridad. Póngalo en ~/.postgresql/root.crt o añada ?sslrootcert=FICHERO a la dirección.</translation>
    </message>
    <message>
        <source>The server does not encrypt connections. Nothing was sent; its owner must turn TLS on.</source>
        <translation>El servidor no cifra las conexiones. No se envió nada; su responsable debe activar TLS.</translation>
    </message>
    <message>
        <source>The server has no connection left. Try again in a while.</source>
        <translation>Al servidor no le quedan conexiones libres. Inténtelo de nuevo dentro de un rato.</translation>
    </message>
    <message>
        <source>There is no computer of this name. Check the address and the network.</source>
        <translation>No hay ningún equipo con este nombre. Compruebe la dirección y la red.</translation>
    </message>
    <message>
        <source>The server is just starting. Try again in a while.</source>
        <translation>El servidor está arrancando. Inténtelo de nuevo dentro de un rato.</translation>
    </message>
    <message>
        <source>The server does not answer. Check the address and the network.</source>
        <translation>El servidor no responde. Compruebe la dirección y la red.</translation>
    </message>
    <message>
        <source>This is no address of a shared directory. Write it as postgresql://person@host/name.</source>
        <translation>Esto no es la dirección de un directorio compartido. Escríbala como postgresql://persona@servidor/nombre.</translation>
    </message>
    <message>
        <source>The address has a password in it, where others can read it. Leave it out, and give it by PGPASSFILE or PGPASSWORD.</source>
        <translation>La dirección contiene una contraseña, donde otros pueden leerla. Quítela y désela con PGPASSFILE o PGPASSWORD.</translation>
    </message>
    <message>
        <source>The address names no directory. Add its name at the end, as in postgresql://person@host/name.</source>
        <translation>La dirección no nombra ningún directorio. Añada su nombre al final, como en postgresql://persona@servidor/nombre.</translation>
    </message>
    <message>
        <source>An address cannot hold a semicolon.</source>
        <translation>Una dirección no puede contener un punto y coma.</translation>
    </message>
    <message>
        <source>The server has a database “%1” that is no shared directory. It was not changed; choose another name.</source>
        <translation>El servidor tiene una base de datos «%1» que no es un directorio compartido. No se modificó; elija otro nombre.</translation>
    </message>
    <message>
        <source>The server has a login “%1”, which would hold the rights of this directory. Choose another name for the directory.</source>
        <translation>El servidor tiene una cuenta «%1» que tendría los derechos de este directorio. Elija otro nombre para el directorio.</translation>
    </message>
    <message>
        <source>“%1” cannot be the name of a person on the server. Choose another.</source>
        <translation>«%1» no puede ser el nombre de una persona en el servidor. Elija otro.</translation>
    </message>
    <message>
        <source>“%1” is no shared directory. Make it with: touchstone shared init.</source>
        <translation>«%1» no es un directorio compartido. Créelo con: touchstone shared init.</translation>
    </message>
    <message>
        <source>This server runs PostgreSQL %1. A shared directory needs 15 or later.</source>
        <translation>Este servidor usa PostgreSQL %1. Un directorio compartido necesita la versión 15 o posterior.</translation>
    </message>
    <message>
        <source>“%1” is a login of the server&apos;s own and can be nobody&apos;s here. Choose another name.</source>
        <translation>«%1» es una cuenta propia del servidor y aquí no puede ser de nadie. Elija otro nombre.</translation>
    </message>
    <message>
        <source>“%1” logs in to this server for something else and has a password. Give none to let them use it here too, or choose another name.</source>
        <translation>«%1» ya entra en este servidor para otra cosa y tiene contraseña. No dé ninguna para que la use también aquí, o elija otro nombre.</translation>
    </message>
    <message>
        <source>A new person needs a password. Give it on standard input.</source>
        <translation>Una persona nueva necesita una contraseña. Désela por la entrada estándar.</translation>
    </message>
    <message>
        <source>“%1” is not among the people of this directory.</source>
        <translation>«%1» no está entre las personas de este directorio.</translation>
    </message>
    <message>
        <source>This login may not do that on the server. Nothing was changed; give the address of an administrator of the server, such as postgres.</source>
        <translation>Esta cuenta no puede hacer eso en el servidor. No se cambió nada; dé la dirección de un administrador del servidor, como postgres.</translation>
    </message>
    <message>
        <source>A password needs at least %1 characters, none of them a tab or another control character. Nothing was changed.</source>
        <translation>Una contraseña necesita al menos %1 caracteres, ninguno de ellos un tabulador u otro carácter de control. No se cambió nada.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not valid yet. Check the clock of this computer, then ask the server&apos;s owner.</source>
        <translation>El certificado del servidor todavía no es válido. Compruebe el reloj de este equipo y después pregunte al dueño del servidor.</translation>
    </message>
    <message>
        <source>The server&apos;s encryption is too old or too new for this program. Nothing was sent; ask its owner.</source>
        <translation>El cifrado del servidor es demasiado antiguo o demasiado nuevo para este programa. No se envió nada; pregunte a su dueño.</translation>
    </message>
    <message>
        <source>What answers there is no PostgreSQL server. Check the address and the port.</source>
        <translation>Lo que responde allí no es un servidor PostgreSQL. Compruebe la dirección y el puerto.</translation>
    </message>
    <message>
        <source>On its own computer, the server lets a name in only from the account of that name, such as by: sudo -u postgres. Or add the host to the address.</source>
        <translation>En su propio equipo, el servidor solo da entrada a un nombre desde la cuenta de ese nombre, por ejemplo con: sudo -u postgres. O añada el host a la dirección.</translation>
    </message>
    <message>
        <source>The server takes encrypted connections only. Nothing was sent; take sslmode out of the address.</source>
        <translation>El servidor solo acepta conexiones cifradas. No se envió nada; quite sslmode de la dirección.</translation>
    </message>
    <message>
        <source>Only a standby answers, which can be read but not written to. Its owner must let it take over.</source>
        <translation>Solo responde un servidor en espera, que se puede leer pero no modificar. Su dueño debe hacer que tome el relevo.</translation>
    </message>
    <message>
        <source>The server is shutting down. Try again in a while.</source>
        <translation>El servidor se está apagando. Inténtelo de nuevo dentro de un rato.</translation>
    </message>
    <message>
        <source>The server is recovering from a crash. Try again in a while.</source>
        <translation>El servidor se está recuperando de una caída. Inténtelo de nuevo dentro de un rato.</translation>
    </message>
    <message>
        <source>No server runs at this address. It is stopped, or the port is another.</source>
        <translation>En esta dirección no hay ningún servidor en marcha. Está parado, o el puerto es otro.</translation>
    </message>
    <message>
        <source>The server did not answer in time. Check the address and the network.</source>
        <translation>El servidor no respondió a tiempo. Compruebe la dirección y la red.</translation>
    </message>
    <message>
        <source>The network does not reach the server. Check the network.</source>
        <translation>La red no llega al servidor. Compruebe la red.</translation>
    </message>
    <message>
        <source>The server ended the connection. Try again in a while.</source>
        <translation>El servidor cerró la conexión. Inténtelo de nuevo dentro de un rato.</translation>
    </message>
    <message>
        <source>The server cannot read or write its disk. Nothing was stored; its owner must look into it.</source>
        <translation>El servidor no puede leer o escribir en su disco. No se guardó nada; su dueño debe revisarlo.</translation>
    </message>
    <message>
        <source>%1 may read this directory, not change it. Its owner can give more rights.</source>
        <translation>%1 puede leer este directorio, pero no cambiarlo. Su propietario puede dar más derechos.</translation>
    </message>
    <message>
        <source>This directory is from an older version. Its owner brings it up to date with: touchstone shared init.</source>
        <translation>Este directorio es de una versión anterior. Su propietario lo actualiza con: touchstone shared init.</translation>
    </message>
    <message>
        <source>This directory does not know the criteria %1 of this program. Its owner brings it up to date with: touchstone shared init.</source>
        <translation>Este directorio no conoce los criterios %1 de este programa. Su propietario lo actualiza con: touchstone shared init.</translation>
    </message>
    <message>
        <source>What was saved when the connection was lost is stored after all. Nothing was saved now; look at it first.</source>
        <translation>Lo que se guardaba cuando se perdió la conexión sí quedó guardado. Ahora no se ha guardado nada; mírelo primero.</translation>
    </message>
    <message>
        <source>The connection to the server was lost while this was being saved, and the server cannot be asked whether it is stored. Look at the record before you save again.</source>
        <translation>La conexión con el servidor se perdió mientras se guardaba esto, y no se puede preguntar al servidor si quedó guardado. Mire el registro antes de guardar otra vez.</translation>
    </message>
    <message>
        <source>The file cannot be written. Check its folder and the room on its disk.</source>
        <translation>No se puede escribir el archivo. Compruebe su carpeta y el espacio en el disco.</translation>
    </message>
    <message>
        <source>Changes that had not been handed back last time were found. They are here again.</source>
        <translation>Se han encontrado cambios que la última vez no se devolvieron al archivo. Aquí están de nuevo.</translation>
    </message>
    <message>
        <source>Changes made here had not been handed back, and the file has changed since. Both were kept: those changes are in %1.</source>
        <translation>Los cambios hechos aquí no se habían devuelto al archivo, y este ha cambiado desde entonces. Se han conservado ambos: esos cambios están en %1.</translation>
    </message>
    <message>
        <source>A copy to work on cannot be made: the folder %1 cannot be written.</source>
        <translation>No se puede hacer una copia de trabajo: no se puede escribir en la carpeta %1.</translation>
    </message>
    <message>
        <source>%1 has changed while it was open here, and your copy cannot be put beside it. Your changes are kept in %2 and are there when you open the file again.</source>
        <translation>%1 ha cambiado mientras estaba abierto aquí, y su copia no se puede poner al lado. Sus cambios se conservan en %2 y seguirán ahí cuando vuelva a abrir el archivo.</translation>
    </message>
    <message>
        <source>%1 has changed while it was open here. Both were kept: your changes are in %2. Compare the two and keep one.</source>
        <translation>%1 ha cambiado mientras estaba abierto aquí. Se han conservado ambos: sus cambios están en %2. Compárelos y quédese con uno.</translation>
    </message>
    <message>
        <source>%1 cannot be written now. Your changes are kept in %2 and are there when you open the file again.</source>
        <translation>Ahora no se puede escribir %1. Sus cambios se conservan en %2 y seguirán ahí cuando vuelva a abrir el archivo.</translation>
    </message>
    <message>
        <source>The two sides differ in the table %1: %2 rows here, %3 there. Nothing was moved; both are as they were.</source>
        <translation>Los dos lados difieren en la tabla %1: %2 filas aquí, %3 allí. No se trasladó nada; ambos están como estaban.</translation>
    </message>
    <message>
        <source>The directory %1 on the server is not empty. Nothing was moved; make an empty one with: touchstone shared init.</source>
        <translation>El directorio %1 del servidor no está vacío. No se trasladó nada; cree uno vacío con: touchstone shared init.</translation>
    </message>
    <message>
        <source>This directory is not sound, so it was not moved: %1</source>
        <translation>Este directorio no está íntegro, por lo que no se trasladó: %1</translation>
    </message>
    <message>
        <source>The connection was lost at the very end, so it is not known whether the directory has moved. Look with: touchstone shared status.</source>
        <translation>La conexión se perdió justo al final, por lo que no se sabe si el directorio se trasladó. Compruébelo con: touchstone shared status.</translation>
    </message>
    <message>
        <source>A server cannot keep one text of this directory: table %1, row %2, column %3 has a character of code 0 or bytes that are no text. Nothing was moved. Write that text anew, then move again.</source>
        <translation>Un servidor no puede guardar un texto de este directorio: la tabla %1, fila %2, columna %3 tiene un carácter de código 0 o bytes que no son texto. No se trasladó nada. Escriba de nuevo ese texto y repita el traslado.</translation>
    </message>
    <message>
        <source>A name is longer than a server can sort by. Nothing was stored; shorten it.</source>
        <translation>Un nombre es más largo de lo que un servidor puede ordenar. No se guardó nada; acórtelo.</translation>
    </message>
    <message>
        <source>The clinic, practitioner or laboratory it names could not be taken over.</source>
        <translation>No se pudo incorporar la clínica, el profesional o el laboratorio que nombra.</translation>
    </message>
    <message numerus="yes">
        <source>%n fields were changed on both sides. Nothing was stored; choose for each whose text counts.</source>
        <translation>
            <numerusform>%n campo cambió en ambos lados. No se guardó nada; elija qué texto vale.</numerusform>
            <numerusform>%n campos cambiaron en ambos lados. No se guardó nada; elija para cada uno qué texto vale.</numerusform>
        </translation>
    </message>
    <message>
        <source>This file was not taken along from a shared directory, so there is nothing to bring back. To fill an empty directory from it, use move-in.</source>
        <translation>Este archivo no se llevó de un directorio compartido, por lo que no hay nada que traer de vuelta. Para llenar con él un directorio vacío, use move-in.</translation>
    </message>
    <message>
        <source>This file was taken along from %1. The directory that is open is another one, or was restored to a time before. Nothing was changed.</source>
        <translation>Este archivo se llevó de %1. El directorio abierto es otro, o se restauró a un momento anterior. No se cambió nada.</translation>
    </message>
    <message>
        <source>Only a shared directory can be taken along. A file can simply be copied: use backup.</source>
        <translation>Solo se puede llevar un directorio compartido. Un archivo simplemente se copia: use backup.</translation>
    </message>
    <message>
        <source>Two people assess a draft; this assessment is complete. Send it back first.</source>
        <translation>Dos personas evalúan un borrador; esta evaluación está completa. Devuélvala antes.</translation>
    </message>
    <message>
        <source>The answers of the two assessors are not one yet. Reconcile them first.</source>
        <translation>Las respuestas de los dos evaluadores aún no son una. Concílielas antes.</translation>
    </message>
    <message>
        <source>Two people assess this listing, and not both have finished.</source>
        <translation>Dos personas evalúan esta ficha y no han terminado las dos.</translation>
    </message>
    <message>
        <source>Two assessors are two people; name somebody else.</source>
        <translation>Dos evaluadores son dos personas; nombre a otra.</translation>
    </message>
    <message>
        <source>Two assessors are named already. They stay for this assessment.</source>
        <translation>Ya se nombró a dos evaluadores. Lo serán de esta evaluación.</translation>
    </message>
    <message>
        <source>You are not one of the two assessors of this listing.</source>
        <translation>Usted no es uno de los dos evaluadores de esta ficha.</translation>
    </message>
    <message>
        <source>You have finished your independent answers; they stay as they are.</source>
        <translation>Usted ya terminó sus respuestas independientes; quedan como están.</translation>
    </message>
    <message>
        <source>%1 is none of the two assessors.</source>
        <translation>%1 no es ninguno de los dos evaluadores.</translation>
    </message>
    <message>
        <source>The signed snapshot %1 is not what was signed: %2</source>
        <translation>La instantánea firmada %1 no es lo que se firmó: %2</translation>
    </message>
    <message>
        <source>This review went on since you looked: it is now “%1” (%2). Nothing was changed; look at it again.</source>
        <translation>Esta revisión siguió adelante desde que usted la vio: ahora está «%1» (%2). No se cambió nada; vuelva a mirarla.</translation>
    </message>
    <message>
        <source>Say who it is.</source>
        <translation>Diga quién es.</translation>
    </message>
    <message>
        <source>%1 is nobody who may write in this directory.</source>
        <translation>%1 no es nadie que pueda escribir en este directorio.</translation>
    </message>
    <message>
        <source>No copy for reading answers, only the main server. To read there then, write target_session_attrs=prefer-standby into the address.</source>
        <translation>No responde ninguna copia para leer, solo el servidor principal. Para leer entonces allí, escriba target_session_attrs=prefer-standby en la dirección.</translation>
    </message>
    <message>
        <source>This is a copy that follows the main server: it can only be read, and changes made there appear here after moments.</source>
        <translation>Esta es una copia que sigue al servidor principal: solo se puede leer, y los cambios hechos allí aparecen aquí al cabo de unos instantes.</translation>
    </message>
    <message>
        <source>The address asks for reading only. No copy answers, so this is the main server.</source>
        <translation>La dirección pide solo lectura. No responde ninguna copia, por lo que este es el servidor principal.</translation>
    </message>
    <message>
        <source>The listing was changed after it was assessed, so nobody has assessed what it says now. Send it back first.</source>
        <translation>La ficha se modificó después de evaluarla, así que nadie ha evaluado lo que dice ahora. Devuélvala antes.</translation>
    </message>
    <message>
        <source>Import of more than 10,000 records</source>
        <translation>Importación de más de 10 000 registros</translation>
    </message>
    <message>
        <source>Change of more than 10,000 records</source>
        <translation>Cambio de más de 10 000 registros</translation>
    </message>
    <message>
        <source>Change %1, made by %2 on %3 (UTC), left no entry in the journal. This program makes no such change: somebody wrote to the database in another way. Ask who made it; making scores anew does not help.</source>
        <translation>El cambio %1, hecho por %2 el %3 (UTC), no dejó entrada en el diario. Este programa no hace cambios así: alguien escribió en la base de datos por otra vía. Pregunte a quien lo hizo; rehacer las puntuaciones no ayuda.</translation>
    </message>
    <message>
        <source>%1 more changes left no entry in the journal.</source>
        <translation>Otros cambios que no dejaron entrada en el diario: %1.</translation>
    </message>
</context>
<context>
    <name>touchstone::exchange::Field</name>
    <message>
        <source>Leave out</source>
        <translation>Omitir</translation>
    </message>
    <message>
        <source>Listing: identifier of this program</source>
        <translation>Ficha: identificador de este programa</translation>
    </message>
    <message>
        <source>Clinic: name</source>
        <translation>Clínica: nombre</translation>
    </message>
    <message>
        <source>Clinic: other names</source>
        <translation>Clínica: otros nombres</translation>
    </message>
    <message>
        <source>Clinic: legal name</source>
        <translation>Clínica: razón social</translation>
    </message>
    <message>
        <source>Clinic: former name</source>
        <translation>Clínica: nombre anterior</translation>
    </message>
    <message>
        <source>Clinic: whole address</source>
        <translation>Clínica: dirección completa</translation>
    </message>
    <message>
        <source>Clinic: street</source>
        <translation>Clínica: calle</translation>
    </message>
    <message>
        <source>Clinic: city</source>
        <translation>Clínica: ciudad</translation>
    </message>
    <message>
        <source>Clinic: state or region</source>
        <translation>Clínica: estado o región</translation>
    </message>
    <message>
        <source>Clinic: postal code</source>
        <translation>Clínica: código postal</translation>
    </message>
    <message>
        <source>Clinic: country</source>
        <translation>Clínica: país</translation>
    </message>
    <message>
        <source>Clinic: telephone</source>
        <translation>Clínica: teléfono</translation>
    </message>
    <message>
        <source>Clinic: e-mail</source>
        <translation>Clínica: correo electrónico</translation>
    </message>
    <message>
        <source>Clinic: web address</source>
        <translation>Clínica: dirección web</translation>
    </message>
    <message>
        <source>Clinic: note</source>
        <translation>Clínica: nota</translation>
    </message>
    <message>
        <source>Practitioner: full name</source>
        <translation>Profesional: nombre completo</translation>
    </message>
    <message>
        <source>Practitioner: given name</source>
        <translation>Profesional: nombre de pila</translation>
    </message>
    <message>
        <source>Practitioner: family name</source>
        <translation>Profesional: apellidos</translation>
    </message>
    <message>
        <source>Practitioner: title</source>
        <translation>Profesional: título</translation>
    </message>
    <message>
        <source>Practitioner: specialty</source>
        <translation>Profesional: especialidad</translation>
    </message>
    <message>
        <source>Practitioner: NPI</source>
        <translation>Profesional: NPI</translation>
    </message>
    <message>
        <source>Practitioner: licence</source>
        <translation>Profesional: licencia</translation>
    </message>
    <message>
        <source>Laboratory: name</source>
        <translation>Laboratorio: nombre</translation>
    </message>
    <message>
        <source>Laboratory: licence</source>
        <translation>Laboratorio: licencia</translation>
    </message>
    <message>
        <source>Listing: treatment</source>
        <translation>Ficha: tratamiento</translation>
    </message>
    <message>
        <source>Listing: kind of treatment</source>
        <translation>Ficha: tipo de tratamiento</translation>
    </message>
    <message>
        <source>Listing: condition</source>
        <translation>Ficha: dolencia</translation>
    </message>
    <message>
        <source>Listing: goal</source>
        <translation>Ficha: finalidad</translation>
    </message>
    <message>
        <source>Listing: how it is offered</source>
        <translation>Ficha: cómo se ofrece</translation>
    </message>
    <message>
        <source>Listing: route</source>
        <translation>Ficha: vía</translation>
    </message>
    <message>
        <source>Listing: own or donor cells</source>
        <translation>Ficha: células propias o de donante</translation>
    </message>
    <message>
        <source>Listing: patient&apos;s home country</source>
        <translation>Ficha: país de residencia del paciente</translation>
    </message>
    <message>
        <source>Listing: price</source>
        <translation>Ficha: precio</translation>
    </message>
    <message>
        <source>Listing: currency</source>
        <translation>Ficha: moneda</translation>
    </message>
    <message>
        <source>Listing: note</source>
        <translation>Ficha: nota</translation>
    </message>
    <message>
        <source>Practitioner: country of licence</source>
        <translation>Profesional: país de la licencia</translation>
    </message>
    <message>
        <source>Laboratory: city</source>
        <translation>Laboratorio: ciudad</translation>
    </message>
    <message>
        <source>Laboratory: country</source>
        <translation>Laboratorio: país</translation>
    </message>
    <message>
        <source>Listing: country of treatment</source>
        <translation>Ficha: país del tratamiento</translation>
    </message>
    <message>
        <source>Listing: region of treatment</source>
        <translation>Ficha: región del tratamiento</translation>
    </message>
    <message>
        <source>Listing: MeSH identifier of the condition</source>
        <translation>Oferta: identificador MeSH de la enfermedad</translation>
    </message>
</context>
<context>
    <name>touchstone::gui::AnswerDrafts</name>
    <message>
        <source>typed on %1 and not saved</source>
        <comment>date and time</comment>
        <translation>escrito el %1 y no guardado</translation>
    </message>
    <message>
        <source>%1: “%2”</source>
        <comment>clinic, check</comment>
        <translation>%1: «%2»</translation>
    </message>
    <message>
        <source>%1: “%2”, my independent answer</source>
        <comment>clinic, check</comment>
        <translation>%1: «%2», mi respuesta independiente</translation>
    </message>
</context>
<context>
    <name>touchstone::gui::AnswerFields</name>
    <message>
        <source>Evidence</source>
        <translation>Prueba</translation>
    </message>
    <message>
        <source>Asked on</source>
        <translation>Preguntado el</translation>
    </message>
    <message>
        <source>Checked again today</source>
        <translation>Comprobado hoy</translation>
    </message>
    <message>
        <source>Sets the day only: look again first</source>
        <translation>Solo pone la fecha: vuelva a mirar antes</translation>
    </message>
    <message>
        <source>Checked on</source>
        <translation>Comprobado el</translation>
    </message>
    <message>
        <source>none printed</source>
        <translation>sin fecha</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Válido hasta</translation>
    </message>
    <message>
        <source>The day printed on the document itself, if there is one</source>
        <translation>La fecha impresa en el propio documento, si la hay</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>address or name of where you saw it</source>
        <translation>dirección o nombre de dónde lo vio</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>Abrir en el navegador</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Fuente</translation>
    </message>
    <message>
        <source>private: reports leave it out unless asked</source>
        <translation>privada: los informes la omiten salvo que se pida</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Who says so?</source>
        <translation>¿Quién lo dice?</translation>
    </message>
    <message>
        <source>%1  ·  %2</source>
        <comment>evidence, what it counts</comment>
        <translation>%1  ·  %2</translation>
    </message>
    <message>
        <source>Refused on</source>
        <translation>Negado el</translation>
    </message>
    <message>
        <source>The day of the refusal, or the 14th day without an answer</source>
        <translation>El día de la negativa, o el día 14 sin respuesta</translation>
    </message>
    <message>
        <source>This is no date. Write it like %1.</source>
        <translation>Esto no es una fecha. Escríbala así: %1.</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>date in a field</comment>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>This address cannot be opened. Addresses begin with https:// or http://.</source>
        <translation>Esta dirección no se puede abrir. Las direcciones empiezan por https:// o http://.</translation>
    </message>
</context>
<context>
    <name>touchstone::gui::AnswerForm</name>
    <message>
        <source>Revert</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Back to the stored answer</source>
        <translation>Volver a la respuesta guardada</translation>
    </message>
    <message>
        <source>Save answer</source>
        <translation>Guardar respuesta</translation>
    </message>
    <message>
        <source>Save answer (Ctrl+S)</source>
        <translation>Guardar respuesta (Ctrl+S)</translation>
    </message>
    <message>
        <source>This answer was changed meanwhile: %1.</source>
        <translation>Entretanto cambió esta respuesta: %1.</translation>
    </message>
    <message>
        <source>%1 changed this answer meanwhile: %2.</source>
        <translation>Entretanto %1 cambió esta respuesta: %2.</translation>
    </message>
    <message>
        <source>Take the other answer</source>
        <translation>Tomar la otra respuesta</translation>
    </message>
    <message>
        <source>Check %1 of %2 · %3 · weight %4</source>
        <comment>2 of 50 · people-discipline · weight 7</comment>
        <translation>Comprobación %1 de %2 · %3 · peso %4</translation>
    </message>
    <message>
        <source>Red flag raised: the score is held at %1</source>
        <translation>Señal de alarma activa: limita la puntuación a %1</translation>
    </message>
    <message>
        <source>Red-flag check: if not met, the score is held at %1</source>
        <translation>Comprobación de alarma: si no se cumple, limita la puntuación a %1</translation>
    </message>
    <message>
        <source>This check does not apply to this listing.</source>
        <translation>Esta comprobación no se aplica a esta ficha.</translation>
    </message>
    <message>
        <source>No doctor is named yet, so nobody can be looked up.</source>
        <translation>Aún no se ha nombrado al médico, así que no se puede buscar a nadie.</translation>
    </message>
    <message>
        <source>No laboratory is named yet, so none can be looked up.</source>
        <translation>Aún no se ha nombrado el laboratorio, así que no se puede buscar ninguno.</translation>
    </message>
    <message>
        <source>The answer belongs to that record and is shared by all its listings.</source>
        <translation>La respuesta pertenece a ese registro y la comparten todas sus fichas.</translation>
    </message>
    <message>
        <source>Name the doctor…</source>
        <translation>Indicar el médico…</translation>
    </message>
    <message>
        <source>Name the laboratory…</source>
        <translation>Indicar el laboratorio…</translation>
    </message>
    <message numerus="yes">
        <source>Shared by %n listings of this doctor: saving changes all of them.</source>
        <translation>
            <numerusform>La usa %n ficha de este médico: guardar la cambia.</numerusform>
            <numerusform>La comparten %n fichas de este médico: guardar las cambia todas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Belongs to the doctor: every listing that names this doctor shares it.</source>
        <translation>Pertenece al médico: la comparten todas las fichas que lo nombran.</translation>
    </message>
    <message numerus="yes">
        <source>Shared by %n listings of this laboratory: saving changes all of them.</source>
        <translation>
            <numerusform>La usa %n ficha de este laboratorio: guardar la cambia.</numerusform>
            <numerusform>La comparten %n fichas de este laboratorio: guardar las cambia todas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Belongs to the laboratory: every listing that names it shares it.</source>
        <translation>Pertenece al laboratorio: la comparten todas las fichas que lo nombran.</translation>
    </message>
    <message numerus="yes">
        <source>Shared by %n listings of this clinic: saving changes all of them.</source>
        <translation>
            <numerusform>La usa %n ficha de esta clínica: guardar la cambia.</numerusform>
            <numerusform>La comparten %n fichas de esta clínica: guardar las cambia todas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Belongs to the clinic: every listing of this clinic shares it.</source>
        <translation>Pertenece a la clínica: la comparten todas las fichas de esta clínica.</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; means: %2</source>
        <translation>&lt;b&gt;%1&lt;/b&gt; significa: %2</translation>
    </message>
    <message>
        <source>Leaves the sum: nothing earned, lost or open.</source>
        <translation>Sale de la suma: nada ganado, perdido ni abierto.</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; earned · &lt;b&gt;%2&lt;/b&gt; lost · &lt;b&gt;%3&lt;/b&gt; open, of %4</source>
        <translation>&lt;b&gt;%1&lt;/b&gt; ganados · &lt;b&gt;%2&lt;/b&gt; perdidos · &lt;b&gt;%3&lt;/b&gt; abiertos, de %4</translation>
    </message>
    <message>
        <source>expired since %1</source>
        <translation>caducado desde el %1</translation>
    </message>
    <message>
        <source>ageing since %1</source>
        <translation>envejece desde el %1</translation>
    </message>
    <message>
        <source>What you typed is kept. When you save, changes that fit together are joined, and you choose between the others.</source>
        <translation>Lo que escribió se conserva. Al guardar, los cambios que encajan se unen y usted elige entre los demás.</translation>
    </message>
    <message>
        <source>Save again</source>
        <translation>Guardar de nuevo</translation>
    </message>
    <message>
        <source>The server answers again. This answer is not saved yet.</source>
        <translation>El servidor vuelve a responder. Esta respuesta aún no está guardada.</translation>
    </message>
</context>
<context>
    <name>touchstone::gui::AnswerSaver</name>
    <message>
        <source>%1 → %2</source>
        <comment>points before and after</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Shown %1 · Could reach %2</source>
        <translation>Demostrado %1 · Podría alcanzar %2</translation>
    </message>
    <message>
        <source>This record is in the trash, so the answer is not saved. What you typed is kept. Restore the record, then save again.</source>
        <translation>Este registro está en la papelera, por eso la respuesta no se guarda. Lo que escribió se conserva. Restaure el registro y guarde de nuevo.</translation>
    </message>
    <message>
        <source>%1: “%2”</source>
        <comment>clinic, check</comment>
        <translation>%1: «%2»</translation>
    </message>
</context>
<context>
    <name>touchstone::gui::AssessorDialog</name>
    <message>
        <source>I have finished…</source>
        <translation>He terminado…</translation>
    </message>
    <message>
        <source>My independent answers</source>
        <translation>Mis respuestas independientes</translation>
    </message>
    <message>
        <source>These are your own answers. The other assessor does not see them, nor you theirs, before both of you have finished.</source>
        <translation>Estas son sus propias respuestas. El otro evaluador no las ve, ni usted las suyas, hasta que ambos hayan terminado.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Close; what is answered is kept</source>
        <translation>Cerrar; lo respondido se conserva</translation>
    </message>
    <message>
        <source>My independent answers: %1</source>
        <translation>Mis respuestas independientes: %1</translation>
    </message>
    <message>
        <source>%1 of %2 checks answered</source>
        <translation>%1 de %2 comprobaciones respondidas</translation>
    </message>
    <message>
        <source>Finish your independent answers?</source>
        <translation>¿Terminar sus respuestas independientes?</translation>
    </message>
    <message>
        <source>They stay as they are from here on. When the other assessor has finished too, both of you see all answers, and what differs is decided.</source>
        <translation>Desde ahora quedan como están. Cuando el otro evaluador también haya terminado, ambos verán todas las respuestas y se decidirá lo que difiere.</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Terminar</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) lack something and are left out; what was typed there is lost.</source>
        <translation>
            <numerusform>A %n respuesta le falta algo y queda fuera; lo escrito en ella se pierde.</numerusform>
            <numerusform>A %n respuestas les falta algo y quedan fuera; lo escrito en ellas se pierde.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>touchstone::gui::AssignDialog</name>
    <message>
        <source>Assign</source>
        <translation>Asignar</translation>
    </message>
    <message>
        <source>Who works on this listing. They find it under “Assigned to me”.</source>
        <translation>Quién trabaja en esta ficha. La encontrará en «Asignadas a mí».</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>Otra persona</translation>
    </message>
    <message>
        <source>Somebody else: the name they work under</source>
        <translation>Otra persona: el nombre con el que trabaja</translation>
    </message>
</context>
<context>
    <name>touchstone::gui::BringBackDialog</name>
    <message>
        <source>Touchstone directory (*.touchstone)</source>
        <translation>Directorio de Touchstone (*.touchstone)</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Traer de vuelta</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Bring back %1</source>
        <comment>file name</comment>
        <translation>Traer de vuelta %1</translation>
    </message>
    <message>
        <source>Comparing the file with the directory…</source>
        <translation>Comparando el archivo con el directorio…</translation>
    </message>
    <message>
        <source>Differences between the file and the directory</source>
        <translation>Diferencias entre el archivo y el directorio</translation>
    </message>
    <message>
        <source>Record and field</source>
        <translation>Registro y campo</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Cambió</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>En el archivo</translation>
    </message>
    <message>
        <source>In the directory</source>
        <translation>En el directorio</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>Tomar</translation>
    </message>
    <message>
        <source>For all that changed on both sides:</source>
        <translation>Para todo lo que cambió en ambos lados:</translation>
    </message>
    <message>
        <source>Take the file&apos;s</source>
        <translation>Tomar lo del archivo</translation>
    </message>
    <message>
        <source>Take the directory&apos;s</source>
        <translation>Tomar lo del directorio</translation>
    </message>
    <message>
        <source>Taken along by %1 on %2.</source>
        <translation>Se lo llevó %1 el %2.</translation>
    </message>
    <message>
        <source>%1: answer to %2</source>
        <translation>%1: respuesta a %2</translation>
    </message>
    <message>
        <source>New in the file</source>
        <translation>Nuevo en el archivo</translation>
    </message>
    <message>
        <source>New in the directory</source>
        <translation>Nuevo en el directorio</translation>
    </message>
    <message>
        <source>Only in the file</source>
        <translation>Solo en el archivo</translation>
    </message>
    <message>
        <source>Only in the directory</source>
        <translation>Solo en el directorio</translation>
    </message>
    <message>
        <source>On both sides</source>
        <translation>En ambos lados</translation>
    </message>
    <message>
        <source>The file&apos;s</source>
        <translation>Lo del archivo</translation>
    </message>
    <message>
        <source>The directory&apos;s</source>
        <translation>Lo del directorio</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>Whose %1 counts for %2</source>
        <translation>De quién vale «%1» en %2</translation>
    </message>
    <message>
        <source>The file has nothing new for the directory.</source>
        <translation>El archivo no tiene nada nuevo para el directorio.</translation>
    </message>
    <message>
        <source>New in the file: %1. Fields changed only in the file: %2, only in the directory: %3, on both sides: %4.</source>
        <translation>Nuevos en el archivo: %1. Campos cambiados solo en el archivo: %2, solo en el directorio: %3, en ambos lados: %4.</translation>
    </message>
    <message>
        <source>Still to choose: %1.</source>
        <translation>Por elegir: %1.</translation>
    </message>
    <message>
        <source>Compare again</source>
        <translation>Comparar de nuevo</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>New: %1</source>
        <translation>Nuevos: %1</translation>
    </message>
    <message>
        <source>Changed: %1</source>
        <translation>Cambiados: %1</translation>
    </message>
    <message>
        <source>Moved to the trash: %1</source>
        <translation>Movidos a la papelera: %1</translation>
    </message>
    <message>
        <source>Brought back from the trash: %1</source>
        <translation>Recuperados de la papelera: %1</translation>
    </message>
    <message>
        <source>Texts not taken, kept in the history: %1</source>
        <translation>Textos no tomados, guardados en el historial: %1</translation>
    </message>
    <message>
        <source>Stays in the file: %1. %2</source>
        <translation>Se queda en el archivo: %1. %2</translation>
    </message>
    <message>
        <source>The file is part of the directory now</source>
        <translation>El archivo ya forma parte del directorio</translation>
    </message>
    <message>
        <source>Not everything could be taken over</source>
        <translation>No se pudo incorporar todo</translation>
    </message>
    <message>
        <source>What is named below stays in the file. Settle it there or in the directory, then bring the file back again.</source>
        <translation>Lo que se nombra abajo se queda en el archivo. Resuélvalo allí o en el directorio y vuelva a traer el archivo.</translation>
    </message>
    <message>
        <source>Choose the working copy</source>
        <translation>Elegir la copia de trabajo</translation>
    </message>
    <message>
        <source>Take a working copy along</source>
        <translation>Llevarse una copia de trabajo</translation>
    </message>
    <message>
        <source>Copying and comparing rows</source>
        <translation>Copiando y comparando filas</translation>
    </message>
    <message>
        <source>Taken along</source>
        <translation>Copia lista para llevar</translation>
    </message>
    <message>
        <source>The working copy is in %1.</source>
        <translation>La copia de trabajo está en %1.</translation>
    </message>
    <message>
        <source>Edit it like any directory, without the server; then open the shared directory and bring it back.</source>
        <translation>Edítela como cualquier directorio, sin el servidor; después abra el directorio compartido y tráigala de vuelta.</translation>
    </message>
    <message>
        <source>Rows: %1</source>
        <translation>Filas: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>step, check</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Stays in the file</source>
        <translation>Se queda en el archivo</translation>
    </message>
    <message>
        <source>By %1</source>
        <translation>Por %1</translation>
    </message>
    <message>
        <source>Steps of reviews: %1.</source>
        <translation>Pasos de revisiones: %1.</translation>
    </message>
    <message>
        <source>Not listed above, since there are so many: %1.</source>
        <translation>No se muestran arriba, por ser tantos: %1.</translation>
    </message>
    <message>
        <source>Steps of reviews taken over: %1</source>
        <translation>Pasos de revisiones incorporados: %1</translation>
    </message>
    <message>
        <source>More that stays in the file: %1</source>
        <translation>Más que se queda en el archivo: %1</translation>
    </message>
</context>
<context>
    <name>touchstone::gui::ChecklistTab</name>
    <message>
        <source>Section</source>
        <translation>Sección</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Comprobación</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Comprobaciones</translation>
    </message>
    <message>
        <source>red flag</source>
        <translation>alarma</translation>
    </message>
    <message>
        <source>“%1” is not saved yet: %2</source>
        <translation>«%1» aún no está guardada: %2</translation>
    </message>
    <message>
        <source>Go back to it</source>
        <translation>Volver a ella</translation>
    </message>
    <message numerus="yes">
        <source>%n checks</source>
        <translation>
            <numerusform>%n comprobación</numerusform>
            <numerusform>%n comprobaciones</numerusform>
        </translation>
    </message>
    <message>
        <source>it can only be read now</source>
        <translation>ahora solo se puede leer</translation>
    </message>
    <message>
        <source>What you typed is kept on this computer.</source>
        <translation>Lo que escribió se conserva en este ordenador.</translation>
    </message>
    <message>
        <source>the server answers again, save it now</source>
        <translation>el servidor vuelve a responder, guárdela ahora</translation>
    </message>
</context>
<context>
    <name>touchstone::gui::ChipButton</name>
    <message>
        <source>%1: any</source>
        <extracomment>a filter that is off: &quot;Country: any&quot;</extracomment>
        <translation>%1: cualquiera</translation>
    </message>
    <message>
        <source>Press Delete to take this filter off</source>
        <translation>Pulse Supr para quitar este filtro</translation>
    </message>
</context>
<context>
    <name>touchstone::gui::ConflictDialog</name>
    <message>
        <source>Resolve changes</source>
        <translation>Resolver cambios</translation>
    </message>
    <message>
        <source>All mine</source>
        <translation>Todo lo mío</translation>
    </message>
    <message>
        <source>All theirs</source>
        <translation>Todo lo suyo</translation>
    </message>
    <message>
        <source>With these choices</source>
        <translation>Con estas elecciones</translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation>Decidir más tarde</translation>
    </message>
    <message>
        <source>What you typed is kept on this computer and offered again.</source>
        <translation>Lo que escribió se conserva en este ordenador y se ofrecerá de nuevo.</translation>
    </message>
    <message>
        <source>Back to editing</source>
        <translation>Volver a editar</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Campo</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Mío</translation>
    </message>
    <message>
        <source>Changed by</source>
        <translation>Quién cambió</translation>
    </message>
    <message>
        <source>%1: keep mine, %2</source>
        <comment>field, value</comment>
        <translation>%1: conservar lo mío, %2</translation>
    </message>
    <message>
        <source>%1: take theirs, %2</source>
        <comment>field, value</comment>
        <translation>%1: tomar lo suyo, %2</translation>
    </message>
    <message>
        <source>nothing</source>
        <comment>a field that was empty</comment>
        <translation>nada</translation>
    </message>
    <message>
        <source>Save these choices</source>
        <translation>Guardar estas elecciones</translation>
    </message>
    <message numerus="yes">
        <source>%n to choose</source>
        <translation>
            <numerusform>Falta elegir %n</numerusform>
            <numerusform>Faltan por elegir %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>touchstone::gui::ConnectDialog</name>
    <message>
        <source>Shared records</source>
        <translation>Registros compartidos</translation>
    </message>
    <message>
        <source>Connect to shared records</source>
        <translation>Conectar con registros compartidos</translation>
    </message>
    <message>
        <source>The owner of the server gives you these details. The password is sent to the server only, and kept nowhere.</source>
        <translation>El responsable del servidor le da estos datos. La contraseña se envía solo al servidor y no se guarda en ningún sitio.</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>Mostrar la contraseña</translation>
    </message>
    <message>
        <source>Encrypted, server verified</source>
        <translation>Cifrado, servidor verificado</translation>
    </message>
    <message>
        <source>Encrypted, server not verified</source>
        <translation>Cifrado, servidor sin verificar</translation>
    </message>
    <message>
        <source>Encrypted only if the server offers it</source>
        <translation>Cifrado solo si el servidor lo ofrece</translation>
    </message>
    <message>
        <source>Somebody on the way could read and change what is sent, your password too. The status bar will say so all the time.</source>
        <translation>Alguien en el camino podría leer y cambiar lo que se envía, también su contraseña. La barra de estado lo dirá todo el tiempo.</translation>
    </message>
    <message>
        <source>Authority&apos;s certificate</source>
        <translation>Certificado de la autoridad</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Elegir un archivo</translation>
    </message>
    <message>
        <source>Certificates (*.crt *.pem)</source>
        <translation>Certificados (*.crt *.pem)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Probar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Conectar</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Preguntando al servidor…</translation>
    </message>
    <message>
        <source>The server answers. The connection is not encrypted.</source>
        <translation>El servidor responde. La conexión no está cifrada.</translation>
    </message>
    <message>
        <source>The server answers. The connection is encrypted (%1), but who answers is not verified.</source>
        <translation>El servidor responde. La conexión está cifrada (%1), pero no se verifica quién responde.</translation>
    </message>
    <message>
        <source>The server answers. The connection is encrypted (%1).</source>
        <translation>El servidor responde. La conexión está cifrada (%1).</translation>
    </message>
    <message>
        <source>Its records fit this program. You may read and change them as %1.</source>
        <translation>Sus registros son adecuados para este programa. Puede leerlos y cambiarlos como %1.</translation>
    </message>
    <message>
        <source>Its records fit this program. %1</source>
        <translation>Sus registros son adecuados para este programa. %1</translation>
    </message>
    <message>
        <source>The server asks for your password. Type it above.</source>
        <translation>El servidor pide su contraseña. Escríbala arriba.</translation>
    </message>
    <message>
        <source>Re&amp;cent</source>
        <translation>Re&amp;cientes</translation>
    </message>
    <message>
        <source>&amp;Server</source>
        <translation>&amp;Servidor</translation>
    </message>
    <message>
        <source>P&amp;ort</source>
        <translation>&amp;Puerto</translation>
    </message>
    <message>
        <source>&amp;Directory</source>
        <translation>&amp;Directorio</translation>
    </message>
    <message>
        <source>Your &amp;name there</source>
        <translation>Su &amp;nombre allí</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>C&amp;ontraseña</translation>
    </message>
    <message>
        <source>P&amp;rotection</source>
        <translation>P&amp;rotección</translation>
    </message>
    <message>
        <source>&amp;Authority&apos;s certificate</source>
        <translation>Certificado de la &amp;autoridad</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>directory, server</comment>
        <translation>%1 en %2</translation>
    </message>
    <message>
        <source>%1 on %2, as %3</source>
        <comment>directory, server, person</comment>
        <translation>%1 en %2, como %3</translation>
    </message>
    <message>
        <source>To verify the server, the certificate of its authority is needed. Choose its file above; the owner of the server has it.</source>
        <translation>Para verificar el servidor hace falta el certificado de su autoridad. Elija su archivo arriba; lo tiene el responsable del servidor.</translation>
    </message>
</context>
<context>
    <name>touchstone::gui::ConnectionStrip</name>
    <message>
        <source>The server does not answer. You see what was read last; nothing can be saved until it is back. The program keeps trying.</source>
        <translation>El servidor no responde. Usted ve lo último que se leyó; no se puede guardar nada hasta que vuelva. El programa sigue intentándolo.</translation>
    </message>
</context>
<context>
    <name>touchstone::gui::CountryBox</name>
    <message>
        <source>not stated</source>
        <translation>no indicado</translation>
    </message>
</context>
<context>
    <name>touchstone::gui::DateField</name>
    <message>
        <source>d MMM yyyy</source>
        <comment>date in a field</comment>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>Choose a day</source>
        <translation>Elegir un día</translation>
    </message>
    <message>
        <source>Choose a day (Alt+Down)</source>
        <translation>Elegir un día (Alt+Abajo)</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguna</translation>
    </message>
</context>
<context>
    <name>touchstone::gui::DirectoryOpener</name>
    <message>
        <source>Touchstone directory (*.touchstone)</source>
        <translation>Directorio de Touchstone (*.touchstone)</translation>
    </message>
    <message>
        <source>New directory</source>
        <translation>Nuevo directorio</translation>
    </message>
    <message>
        <source>My directory</source>
        <comment>file name</comment>
        <translation>Mi directorio</translation>
    </message>
    <message>
        <source>Open a directory</source>
        <translation>Abrir un directorio</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>No se puede crear la carpeta %1.</translation>
    </message>
</context>
<context>
    <name>touchstone::gui::DirectoryPage</name>
    <message>
        <source>List or preview</source>
        <translation>Lista o vista previa</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Lista</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vista previa</translation>
    </message>
    <message>
        <source>Directory</source>
        <translation>Directorio</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>This directory has no listings yet.</source>
        <translation>Este directorio aún no tiene fichas.</translation>
    </message>
    <message>
        <source>A CSV file dropped on this window is imported.</source>
        <translation>Si suelta un archivo CSV en esta ventana, se importa.</translation>
    </message>
    <message>
        <source>Add a listing</source>
        <translation>Añadir una ficha</translation>
    </message>
    <message>
        <source>No listing matches these filters.</source>
        <translation>Ninguna ficha coincide con estos filtros.</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Quitar filtros</translation>
    </message>
    <message numerus="yes">
        <source>%n listings selected</source>
        <translation>
            <numerusform>%n ficha seleccionada</numerusform>
            <numerusform>%n fichas seleccionadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n listings moved to trash</source>
        <translation>
            <numerusform>%n ficha movida a la papelera</numerusform>
            <numerusform>%n fichas movidas a la papelera</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows copied as CSV</source>
        <translation>
            <numerusform>%n fila copiada como CSV</numerusform>
            <numerusform>%n filas copiadas como CSV</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>touchstone::gui::DirectoryTop</name>
    <message>
        <source>Search clinics, people, places, treatments…</source>
        <translation>Busque clínicas, personas, lugares, tratamientos…</translation>
    </message>
    <message>
        <source>Usual order</source>
        <translation>Orden habitual</translation>
    </message>
    <message>
        <source>Back to the usual order</source>
        <translation>Volver al orden habitual</translation>
    </message>
    <message>
        <source>Best on paper first, Stop last</source>
        <translation>Primero lo mejor sobre el papel; «Deténgase», al final</translation>
    </message>
    <message>
        <source>more than %1 of %2 listings</source>
        <translation>más de %1 de %2 fichas</translation>
    </message>
    <message numerus="yes">
        <source>%n listings</source>
        <translation>
            <numerusform>%n ficha</numerusform>
            <numerusform>%n fichas</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 listings</source>
        <translation>%1 de %2 fichas</translation>
    </message>
    <message>
        <source>%1, ordered by %2</source>
        <comment>count of listings, column</comment>
        <translation>%1, por «%2»</translation>
    </message>
</context>
<context>
    <name>touchstone::gui::DraftsStrip</name>
    <message>
        <source>The server answers again.</source>
        <translation>El servidor vuelve a responder.</translation>
    </message>
    <message>
        <source>a new record</source>
        <translation>un registro nuevo</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n más</numerusform>
            <numerusform>%n más</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) were typed and not saved yet.</source>
        <translation>
            <numerusform>%n texto se escribió y aún no se ha guardado.</numerusform>
            <numerusform>%n textos se escribieron y aún no se han guardado.</numerusform>
        </translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>Continuar</translation>
    </message>
</context>
<context>
    <name>touchstone::gui::EditTable</name>
    <message>
        <source>Remove row</source>
        <translation>Quitar fila</translation>
    </message>
</context>
<context>
    <name>touchstone::gui::FilterBar</name>
    <message>
        <source>Clear filters</source>
        <translation>Quitar filtros</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>País</translation>
    </message>
    <message>
        <source>Treatment</source>
        <translation>Tratamiento</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Finalidad</translation>
    </message>
    <message>
        <source>Band</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Red flags</source>
        <translation>Señales de alarma</translation>
    </message>
    <message>
        <source>Re-check</source>
        <translation>Revisión</translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation>No indicado</translation>
    </message>
    <message>
        <source>Red flag raised</source>
        <translation>Señal de alarma activa</translation>
    </message>
    <message>
        <source>Red-flag checks open</source>
        <translation>Comprobaciones de alarma abiertas</translation>
    </message>
    <message>
        <source>No red flag</source>
        <translation>Ninguna señal de alarma</translation>
    </message>
    <message>
        <source>Due now or never checked</source>
        <translation>Pendiente ya o sin comprobar</translation>
    </message>
    <message>
        <source>Due within 30 days</source>
        <translation>Pendiente en 30 días</translation>
    </message>
    <message>
        <source>Due within 90 days</source>
        <translation>Pendiente en 90 días</translation>
    </message>
    <message numerus="yes">
        <source>%1, %2 and %n more</source>
        <translation>
            <numerusform>%1, %2 y %n más</numerusform>
            <numerusform>%1, %2 y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>country and number of listings</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Trabajo</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revisión</translation>
    </message>
    <message>
        <source>Assigned to me</source>
        <translation>Asignadas a mí</translation>
    </message>
</context>
<context>
    <name>touchstone::gui::HistoryTab</name>
    <message>
        <source>Changes, newest first</source>
        <translation>Cambios, del más reciente al más antiguo</translation>
    </message>
    <message>
        <source>Nothing was changed yet.</source>
        <translation>Todavía no ha cambiado nada.</translation>
    </message>
    <message>
        <source>Open the check</source>
        <translation>Abrir la comprobación</translation>
    </message>
    <message>
        <source>nothing</source>
        <comment>a field that was empty</comment>
        <translation>nada</translation>
    </message>
    <message>
        <source>%1: from %2 to %3</source>
        <comment>field, before, after</comment>
        <translation>%1: de %2 a %3</translation>
    </message>
    <message>
        <source>%1 changed</source>
        <comment>field</comment>
        <translation>%1: cambiado</translation>
    </message>
    <message>
        <source>That day did not move the score.</source>
        <translation>Ese día no movió la puntuación.</translation>
    </message>
    <message>
        <source>That day moved Shown by %1: facts %2, ageing %3, rules %4, limits %5.</source>
        <comment>changes in points</comment>
        <translation>Ese día Demostrado cambió %1: hechos %2, envejecimiento %3, reglas %4, límites %5.</translation>
    </message>
    <message>
        <source>Versions of this answer</source>
        <translation>Versiones de esta respuesta</translation>
    </message>
    <message>
        <source>%1 (now)</source>
        <translation>%1 (ahora)</translation>
    </message>
    <message>
        <source>%1, checked %2</source>
        <translation>%1, comprobado el %2</translation>
    </message>
    <message>
        <source>by %1 on %2</source>
        <translation>por %1, el %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>day, time</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>touchstone::gui::ImportDialog</name>
    <message>
        <source>Listings: %1 new</source>
        <translation>Fichas nuevas: %1</translation>
    </message>
    <message>
        <source>Clinics: %1 new</source>
        <translation>Clínicas nuevas: %1</translation>
    </message>
    <message>
        <source>People: %1 new</source>
        <translation>Personas nuevas: %1</translation>
    </message>
    <message>
        <source>Laboratories: %1 new</source>
        <translation>Laboratorios nuevos: %1</translation>
    </message>
    <message>
        <source>Answers: %1 new</source>
        <translation>Respuestas nuevas: %1</translation>
    </message>
    <message>
        <source>Known records completed: %1</source>
        <translation>Registros conocidos completados: %1</translation>
    </message>
    <message>
        <source>Rows that said nothing new: %1</source>
        <translation>Filas sin nada nuevo: %1</translation>
    </message>
    <message>
        <source>Rows refused: %1</source>
        <translation>Filas rechazadas: %1</translation>
    </message>
    <message>
        <source>Import %1</source>
        <comment>file name</comment>
        <translation>Importar %1</translation>
    </message>
    <message>
        <source>What each column means</source>
        <translation>Qué significa cada columna</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>Leyendo el archivo…</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Columna</translation>
    </message>
    <message>
        <source>Means</source>
        <translation>Significa</translation>
    </message>
    <message>
        <source>First values</source>
        <translation>Primeros valores</translation>
    </message>
    <message>
        <source>Columns of the file</source>
        <translation>Columnas del archivo</translation>
    </message>
    <message>
        <source>Country for rows without one</source>
        <translation>País para las filas que no lo indican</translation>
    </message>
    <message>
        <source>Currency for prices without one</source>
        <translation>Moneda para los precios que no la indican</translation>
    </message>
    <message>
        <source>Rows without a &amp;country:</source>
        <translation>Filas sin &amp;país:</translation>
    </message>
    <message>
        <source>Prices without a c&amp;urrency:</source>
        <translation>Precios sin &amp;moneda:</translation>
    </message>
    <message>
        <source>Rows that would be refused</source>
        <translation>Filas que se rechazarían</translation>
    </message>
    <message>
        <source>Refused rows</source>
        <translation>Filas rechazadas</translation>
    </message>
    <message>
        <source>Undo takes the whole import back.</source>
        <translation>Deshacer retira la importación entera.</translation>
    </message>
    <message>
        <source>&amp;Try without importing</source>
        <translation>Pr&amp;obar sin importar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importar</translation>
    </message>
    <message>
        <source>Nothing was imported.</source>
        <translation>No se ha importado nada.</translation>
    </message>
    <message>
        <source>As in your last import of a file with these columns. Correct what is wrong.</source>
        <translation>Como en su última importación de un archivo con estas columnas. Corrija lo que esté mal.</translation>
    </message>
    <message>
        <source>Guessed from names and values. Correct what is wrong; it is remembered for files with these columns.</source>
        <translation>Deducido de los nombres y valores. Corrija lo que esté mal; se recordará para los archivos con estas columnas.</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>(sin nombre)</translation>
    </message>
    <message>
        <source>Meaning of column %1</source>
        <translation>Significado de la columna %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>%1-refused</source>
        <comment>file name</comment>
        <extracomment>file of refused rows, %1 is the name of the file that was imported</extracomment>
        <translation>%1-rechazadas</translation>
    </message>
    <message>
        <source>Trying rows</source>
        <translation>Probando filas</translation>
    </message>
    <message>
        <source>Importing rows</source>
        <translation>Importando filas</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was imported.</source>
        <translation>Cancelado. No se ha importado nada.</translation>
    </message>
    <message>
        <source>This import would do: %1</source>
        <translation>Esta importación haría lo siguiente: %1</translation>
    </message>
    <message>
        <source>nothing, all of it is there already</source>
        <translation>nada, ya está todo en el directorio</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importado</translation>
    </message>
    <message>
        <source>Imported, apart from refused rows</source>
        <translation>Importado, salvo las filas rechazadas</translation>
    </message>
    <message>
        <source>Everything in this file was there already.</source>
        <translation>Todo lo de este archivo ya estaba en el directorio.</translation>
    </message>
    <message>
        <source>The refused rows with their reasons are in %1. Correct them there and import that file.</source>
        <translation>Las filas rechazadas, con sus motivos, están en %1. Corríjalas allí e importe ese archivo.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Línea</translation>
    </message>
    <message>
        <source>Why it is refused</source>
        <translation>Por qué se rechaza</translation>
    </message>
    <message>
        <source>Cells that &amp;list several conditions or treatments make a listing of each</source>
        <translation>Las ce&amp;ldas con varias dolencias o tratamientos crean una ficha de cada uno</translation>
    </message>
</context>
<context>
    <name>touchstone::gui::InlineMessage</name>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Line %1, column %2</source>
        <translation>Línea %1, columna %2</translation>
    </message>
</context>
<context>
    <name>touchstone::gui::IntervalBar</name>
    <message>
        <source>No check applies to this listing</source>
        <translation>Ninguna comprobación se aplica a esta ficha</translation>
    </message>
    <message>
        <source>Shown %1</source>
        <translation>Demostrado %1</translation>
    </message>
    <message>
        <source>Could reach %1</source>
        <translation>Podría alcanzar %1</translation>
    </message>
</context>
<context>
    <name>touchstone::gui::JournalPage</name>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Every change to this directory, newest first. Entries are never altered.</source>
        <translation>Todos los cambios de este directorio, del más reciente al más antiguo. Las entradas nunca se modifican.</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Diario</translation>
    </message>
    <message>
        <source>Nothing has been changed yet.</source>
        <translation>Todavía no ha cambiado nada.</translation>
    </message>
</context>
<context>
    <name>touchstone::gui::LimitsPane</name>
    <message>
        <source>Limits that apply and what to check next</source>
        <translation>Límites vigentes y qué comprobar ahora</translation>
    </message>
    <message>
        <source>Limits that apply</source>
        <translation>Límites vigentes</translation>
    </message>
    <message>
        <source>None. No red flag is raised or open.</source>
        <translation>Ninguno. No hay señales de alarma activas ni abiertas.</translation>
    </message>
    <message>
        <source>None: no check applies.</source>
        <translation>Ninguno: no se aplica ninguna comprobación.</translation>
    </message>
    <message>
        <source>Not felt now.</source>
        <translation>Por ahora no se nota.</translation>
    </message>
    <message>
        <source>%1 · %2, %3</source>
        <comment>answer · evidence, day</comment>
        <translation>%1 · %2, %3</translation>
    </message>
    <message>
        <source>&lt;b&gt;What would lift it:&lt;/b&gt; %1</source>
        <translation>&lt;b&gt;Lo levantaría:&lt;/b&gt; %1</translation>
    </message>
    <message>
        <source>Lifted when all of them are settled.</source>
        <translation>Se levanta cuando todas estén resueltas.</translation>
    </message>
    <message>
        <source>Lifted when it is met in full.</source>
        <translation>Se levanta cuando se cumpla por completo.</translation>
    </message>
    <message>
        <source>Lifted when all of them are met in full.</source>
        <translation>Se levanta cuando todas se cumplan por completo.</translation>
    </message>
    <message>
        <source>What to check next</source>
        <translation>Qué comprobar ahora</translation>
    </message>
    <message>
        <source>points settled</source>
        <translation>puntos que resuelve</translation>
    </message>
    <message>
        <source>Nothing is open.</source>
        <translation>No queda nada abierto.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more with something open</source>
        <translation>
            <numerusform>y %n más con algo abierto</numerusform>
            <numerusform>y %n más con algo abierto</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, settles %2 points, %3</source>
        <comment>check, points, effort</comment>
        <translation>%1, resuelve %2 puntos, %3</translation>
    </message>
</context>
<context>
    <name>touchstone::gui::ListingHeader</name>
    <message>
        <source>treatment not stated</source>
        <translation>tratamiento no indicado</translation>
    </message>
    <message>
        <source>condition not stated</source>
        <translation>dolencia no indicada</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <comment>treatment × condition</comment>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>place not stated</source>
        <translation>lugar no indicado</translation>
    </message>
    <message>
        <source>Held at %1 by one red flag. Without it: up to %2.</source>
        <translation>Limitada a %1 por una señal de alarma. Sin ella: hasta %2.</translation>
    </message>
    <message>
        <source>Held at %1 by %2 red flags. Without them: up to %3.</source>
        <translation>Limitada a %1 por %2 señales de alarma. Sin ellas: hasta %3.</translation>
    </message>
    <message>
        <source>Held at %1 by one red-flag check half met. Without it: up to %2.</source>
        <translation>Limitada a %1 por una comprobación de alarma a medias. Sin ella: hasta %2.</translation>
    </message>
    <message>
        <source>Held at %1 by %2 red-flag checks half met. Without them: up to %3.</source>
        <translation>Limitada a %1 por %2 comprobaciones de alarma a medias. Sin ellas: hasta %3.</translation>
    </message>
    <message>
        <source>Invented example</source>
        <translation>Ejemplo inventado</translation>
    </message>
    <message>
        <source>doctor not named</source>
        <translation>médico sin nombrar</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>title, name</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1, NPI %2</source>
        <translation>%1, NPI %2</translation>
    </message>
    <message>
        <source>laboratory not named</source>
        <translation>laboratorio sin nombrar</translation>
    </message>
    <message>
        <source>&lt;b&gt;Checked %1 %&lt;/b&gt; of the points</source>
        <translation>&lt;b&gt;Comprobado: %1 %&lt;/b&gt; de los puntos</translation>
    </message>
    <message>
        <source>No check applies to this listing.</source>
        <translation>Ninguna comprobación se aplica a esta ficha.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Shown %1&lt;/b&gt; · could reach %2 · checked %3&#xa0;%</source>
        <translation>&lt;b&gt;Demostrado %1&lt;/b&gt; · podría alcanzar %2 · comprobado %3&#xa0;%</translation>
    </message>
</context>
<context>
    <name>touchstone::gui::ListingPage</name>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>“%1” saved: %2</source>
        <translation>«%1», guardado: %2</translation>
    </message>
    <message>
        <source>No browser could be opened.</source>
        <translation>No se pudo abrir ningún navegador.</translation>
    </message>
    <message>
        <source>The address is %1</source>
        <translation>La dirección es %1</translation>
    </message>
    <message>
        <source>This listing is in the trash.</source>
        <translation>Esta ficha está en la papelera.</translation>
    </message>
    <message>
        <source>No list and no report shows it. Restore it to answer its checks.</source>
        <translation>No aparece en ninguna lista ni informe. Restáurela para responder a sus comprobaciones.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurar</translation>
    </message>
    <message>
        <source>Listing restored</source>
        <translation>Ficha restaurada</translation>
    </message>
    <message>
        <source>two answers wait for a choice</source>
        <translation>dos respuestas esperan una elección</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Aún sin guardar</translation>
    </message>
</context>
<context>
    <name>touchstone::gui::ListingTabs</name>
    <message>
        <source>Back to the directory</source>
        <translation>Volver al directorio</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>Informe…</translation>
    </message>
    <message>
        <source>Parts of the listing</source>
        <translation>Partes de la ficha</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>Comprobaciones</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>%1 (Alt+%2)</source>
        <translation>%1 (Alt+%2)</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>Edit listing…</source>
        <translation>Editar ficha…</translation>
    </message>
    <message>
        <source>Edit clinic…</source>
        <translation>Editar clínica…</translation>
    </message>
    <message>
        <source>Edit doctor…</source>
        <translation>Editar médico…</translation>
    </message>
    <message>
        <source>Edit laboratory…</source>
        <translation>Editar laboratorio…</translation>
    </message>
</context>
<context>
    <name>touchstone::gui::ListingView</name>
    <message>
        <source>Listings</source>
        <translation>Fichas</translation>
    </message>
    <message>
        <source>Usual columns</source>
        <translation>Columnas habituales</translation>
    </message>
</context>
<context>
    <name>touchstone::gui::MainActions</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>&amp;New directory…</source>
        <translation>&amp;Nuevo directorio…</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Abrir…</translation>
    </message>
    <message>
        <source>Open the e&amp;xample directory</source>
        <translation>Abrir el directorio de &amp;ejemplo</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importar…</translation>
    </message>
    <message>
        <source>&amp;Export the list…</source>
        <translation>E&amp;xportar la lista…</translation>
    </message>
    <message>
        <source>&amp;Back up…</source>
        <translation>&amp;Copia de seguridad…</translation>
    </message>
    <message>
        <source>&amp;Restore a backup…</source>
        <translation>&amp;Restaurar una copia de seguridad…</translation>
    </message>
    <message>
        <source>&amp;Check the directory</source>
        <translation>Revisar el &amp;directorio</translation>
    </message>
    <message>
        <source>Report on the &amp;list…</source>
        <translation>Informe de la &amp;lista…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Edición</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Deshacer</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rehacer</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Buscar</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>Directory</source>
        <translation>Directorio</translation>
    </message>
    <message>
        <source>Parties</source>
        <translation>Partes</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Papelera</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Diario</translation>
    </message>
    <message>
        <source>Next &amp;pane</source>
        <translation>&amp;Panel siguiente</translation>
    </message>
    <message>
        <source>&amp;Columns</source>
        <translation>&amp;Columnas</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Aspecto</translation>
    </message>
    <message>
        <source>As in the system</source>
        <translation>Como en el sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>&amp;Text size</source>
        <translation>&amp;Tamaño del texto</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Idioma</translation>
    </message>
    <message>
        <source>&amp;Listing</source>
        <translation>&amp;Ficha</translation>
    </message>
    <message>
        <source>&amp;Add listing…</source>
        <translation>&amp;Añadir ficha…</translation>
    </message>
    <message>
        <source>Add listing</source>
        <translation>Añadir ficha</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>A&amp;brir</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Editar…</translation>
    </message>
    <message>
        <source>&amp;Copy rows as CSV</source>
        <translation>&amp;Copiar filas como CSV</translation>
    </message>
    <message>
        <source>&amp;Report…</source>
        <translation>&amp;Informe…</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Informe</translation>
    </message>
    <message>
        <source>Move to &amp;trash</source>
        <translation>Mover a la &amp;papelera</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;yuda</translation>
    </message>
    <message>
        <source>&amp;Keyboard keys</source>
        <translation>&amp;Teclas</translation>
    </message>
    <message>
        <source>&amp;About Touchstone</source>
        <translation>&amp;Acerca de Touchstone</translation>
    </message>
    <message>
        <source>Pages and commands</source>
        <translation>Páginas y órdenes</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>&amp;Deshacer: %1</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>&amp;Rehacer: %1</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Deshacer: %1</translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation>Nada que deshacer</translation>
    </message>
    <message>
        <source>&amp;Help for this page</source>
        <translation>A&amp;yuda de esta página</translation>
    </message>
    <message>
        <source>Take a &amp;working copy along…</source>
        <translation>&amp;Llevarse una copia de trabajo…</translation>
    </message>
    <message>
        <source>&amp;Bring a working copy back…</source>
        <translation>&amp;Traer de vuelta una copia de trabajo…</translation>
    </message>
    <message>
        <source>Move this file to a &amp;server…</source>
        <translation>Trasladar este archivo a un &amp;servidor…</translation>
    </message>
    <message>
        <source>Move the directory to a &amp;file…</source>
        <translation>Trasladar el directorio a un &amp;archivo…</translation>
    </message>
    <message>
        <source>Connect to &amp;shared records…</source>
        <translation>Conectar con re&amp;gistros compartidos…</translation>
    </message>
    <message>
        <source>S&amp;hared directory</source>
        <translation>Directorio co&amp;mpartido</translation>
    </message>
</context>
<context>
    <name>touchstone::gui::MainStatus</name>
    <message>
        <source>Server not verified</source>
        <translation>Servidor sin verificar</translation>
    </message>
    <message>
        <source>Somebody on the way to the server could read and change what is sent. Connect again with the server verified to end this.</source>
        <translation>Alguien en el camino al servidor podría leer y cambiar lo que se envía. Conéctese de nuevo con el servidor verificado para evitarlo.</translation>
    </message>
    <message>
        <source>All changes saved</source>
        <translation>Todo guardado</translation>
    </message>
    <message>
        <source>Read only, from a copy of “%1”</source>
        <translation>Solo lectura, de una copia de «%1»</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>Solo lectura</translation>
    </message>
    <message>
        <source>Shared records “%1” as %2</source>
        <translation>Registros compartidos «%1» como %2</translation>
    </message>
    <message>
        <source>Example directory</source>
        <translation>Directorio de ejemplo</translation>
    </message>
    <message>
        <source>Catalogue %1 · model %2</source>
        <translation>Catálogo %1 · modelo %2</translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation>A fecha de %1</translation>
    </message>
</context>
<context>
    <name>touchstone::gui::MainWindow</name>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>This directory was brought up to date. A backup of how it was is in %1.</source>
        <translation>Este directorio se ha actualizado. Hay una copia de cómo estaba en %1.</translation>
    </message>
    <message>
        <source>This directory is open for reading only.</source>
        <translation>Este directorio está abierto solo para lectura.</translation>
    </message>
    <message>
        <source>Import clinics and listings</source>
        <translation>Importar clínicas y fichas</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt)</source>
        <translation>Tablas (*.csv *.tsv *.txt)</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Deshecho: %1</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>Rehecho: %1</translation>
    </message>
    <message>
        <source>Touchstone</source>
        <translation>Touchstone</translation>
    </message>
    <message>
        <source>%1 — Touchstone</source>
        <translation>%1 — Touchstone</translation>
    </message>
    <message>
        <source>Opening “%1”…</source>
        <translation>Abriendo «%1»…</translation>
    </message>
</context>
<context>
    <name>touchstone::gui::MoveDialog</name>
    <message>
        <source>Move</source>
        <translation>Trasladar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Move to a server</source>
        <translation>Trasladar a un servidor</translation>
    </message>
    <message>
        <source>Move to a file</source>
        <translation>Trasladar a un archivo</translation>
    </message>
    <message>
        <source>“%1” goes to an empty directory on a PostgreSQL server, whole, with its history and journal. The file stays as it is. An empty directory is made by the server&apos;s owner with: touchstone shared init.</source>
        <translation>«%1» se traslada a un directorio vacío de un servidor PostgreSQL, entero, con su historial y su diario. El archivo queda como está. El propietario del servidor crea un directorio vacío con: touchstone shared init.</translation>
    </message>
    <message>
        <source>The shared directory is written whole to “%1”, with its history and journal. The server keeps it as it is.</source>
        <translation>El directorio compartido se escribe entero en «%1», con su historial y su diario. El servidor lo conserva como está.</translation>
    </message>
    <message>
        <source>Open it on the server</source>
        <translation>Abrirlo en el servidor</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>Abrir el archivo</translation>
    </message>
    <message>
        <source>Address for the server&apos;s administrator</source>
        <translation>Dirección para el administrador del servidor</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>&amp;Address for the server&apos;s administrator:</source>
        <translation>&amp;Dirección para el administrador del servidor:</translation>
    </message>
    <message>
        <source>&amp;Password:</source>
        <translation>&amp;Contraseña:</translation>
    </message>
    <message>
        <source>Counts and hashes of both sides</source>
        <translation>Recuentos y sumas de ambos lados</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabla</translation>
    </message>
    <message>
        <source>Rows here</source>
        <translation>Filas aquí</translation>
    </message>
    <message>
        <source>Rows there</source>
        <translation>Filas allí</translation>
    </message>
    <message>
        <source>SHA-256 here</source>
        <translation>SHA-256 aquí</translation>
    </message>
    <message>
        <source>SHA-256 there</source>
        <translation>SHA-256 allí</translation>
    </message>
    <message>
        <source>Copying and comparing rows</source>
        <translation>Copiando y comparando filas</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was changed.</source>
        <translation>Cancelado. No se cambió nada.</translation>
    </message>
    <message>
        <source>Moved: %1 rows. Both sides were counted and compared; they are equal.</source>
        <translation>Trasladadas: %1 filas. Se contaron y compararon ambos lados; son iguales.</translation>
    </message>
    <message>
        <source>Touchstone directory (*.touchstone)</source>
        <translation>Directorio de Touchstone (*.touchstone)</translation>
    </message>
    <message>
        <source>The server asks for a password. Type it above.</source>
        <translation>El servidor pide una contraseña. Escríbala arriba.</translation>
    </message>
</context>
<context>
    <name>touchstone::gui::NameAssessorsDialog</name>
    <message>
        <source>Two assessors</source>
        <translation>Dos evaluadores</translation>
    </message>
    <message>
        <source>Two people answer the checks of this listing independently. Neither sees the other&apos;s answers before both have finished; then you decide where they differ, and see how far they agree.</source>
        <translation>Dos personas responden por separado a las comprobaciones de esta ficha. Ninguna ve las respuestas de la otra hasta que ambas hayan terminado; después se decide donde difieren y se ve hasta qué punto coinciden.</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Primero</translation>
    </message>
    <message>
        <source>Second</source>
        <translation>Segundo</translation>
    </message>
    <message>
        <source>Name them</source>
        <translation>Nombrarlos</translation>
    </message>
</context>
<context>
    <name>touchstone::gui::NumbersBlock</name>
    <message>
        <source>Shown</source>
        <translation>Demostrado</translation>
    </message>
    <message>
        <source>Could reach</source>
        <translation>Podría alcanzar</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Comprobado</translation>
    </message>
    <message>
        <source>on paper, as of %1, from %2 of %3 checks</source>
        <translation>sobre el papel, al %1, con %2 de %3 comprobaciones</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>date with short month</comment>
        <translation>d MMM yyyy</translation>
    </message>
</context>
<context>
    <name>touchstone::gui::OverviewTab</name>
    <message>
        <source>Section</source>
        <translation>Sección</translation>
    </message>
    <message>
        <source>Limits and next checks</source>
        <translation>Límites y próximas comprobaciones</translation>
    </message>
    <message>
        <source>Checks, line by line</source>
        <translation>Comprobaciones, línea a línea</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; earned + &lt;b&gt;%2&lt;/b&gt; lost + &lt;b&gt;%3&lt;/b&gt; open = 100</source>
        <translation>&lt;b&gt;%1&lt;/b&gt; ganados + &lt;b&gt;%2&lt;/b&gt; perdidos + &lt;b&gt;%3&lt;/b&gt; abiertos = 100</translation>
    </message>
    <message>
        <source>No check applies to this listing.</source>
        <translation>Ninguna comprobación se aplica a esta ficha.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>cause, change</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>facts</source>
        <translation>hechos</translation>
    </message>
    <message>
        <source>ageing</source>
        <translation>envejecimiento</translation>
    </message>
    <message>
        <source>rules</source>
        <translation>reglas</translation>
    </message>
    <message>
        <source>limits</source>
        <translation>límites</translation>
    </message>
    <message>
        <source>Since %1: %2</source>
        <translation>Desde el %1: %2</translation>
    </message>
</context>
<context>
    <name>touchstone::gui::PartyPicker</name>
    <message>
        <source>New…</source>
        <translation>Nuevo…</translation>
    </message>
    <message>
        <source>type to search</source>
        <translation>escriba para buscar</translation>
    </message>
    <message>
        <source>New %1</source>
        <translation>Crear: %1</translation>
    </message>
    <message>
        <source>%1  ·  %2</source>
        <comment>name, what tells it apart</comment>
        <translation>%1  ·  %2</translation>
    </message>
    <message>
        <source>Nothing found. “New…” makes one.</source>
        <translation>No se ha encontrado nada. «Nuevo…» crea uno.</translation>
    </message>
</context>
<context>
    <name>touchstone::gui::PresenceLabel</name>
    <message>
        <source>You, in another window</source>
        <translation>Usted, en otra ventana</translation>
    </message>
    <message>
        <source>%1 (at the %2)</source>
        <comment>person, kind of record</comment>
        <translation>%1 (en: %2)</translation>
    </message>
    <message>
        <source>%1, since %2</source>
        <comment>person, time</comment>
        <translation>%1, desde las %2</translation>
    </message>
    <message>
        <source>Here now: %1</source>
        <translation>Aquí ahora: %1</translation>
    </message>
</context>
<context>
    <name>touchstone::gui::PreviewPane</name>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Informe</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vista previa</translation>
    </message>
    <message>
        <source>Red flags and what to check next</source>
        <translation>Señales de alarma y qué comprobar ahora</translation>
    </message>
    <message>
        <source>Open the chosen listing</source>
        <translation>Abrir la ficha elegida</translation>
    </message>
    <message>
        <source>Report on the chosen listing</source>
        <translation>Informe de la ficha elegida</translation>
    </message>
    <message numerus="yes">
        <source>%n listings chosen</source>
        <translation>
            <numerusform>%n ficha elegida</numerusform>
            <numerusform>%n fichas elegidas</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a listing to see it here.</source>
        <translation>Elija una ficha para verla aquí.</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <extracomment>treatment for condition</extracomment>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>place · person</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1. Without limits: up to %2.</source>
        <comment>Held at 40: reason. …</comment>
        <translation>%1. Sin límites: hasta %2.</translation>
    </message>
    <message numerus="yes">
        <source>Red flags raised: %n</source>
        <translation>
            <numerusform>Señales de alarma activas: %n</numerusform>
            <numerusform>Señales de alarma activas: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more raised</source>
        <translation>
            <numerusform>y %n más activa</numerusform>
            <numerusform>y %n más activas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n red-flag checks are open</source>
        <translation>
            <numerusform>%n comprobación de alarma está abierta</numerusform>
            <numerusform>%n comprobaciones de alarma están abiertas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more red-flag checks are still open</source>
        <translation>
            <numerusform>%n comprobación de alarma más sigue abierta</numerusform>
            <numerusform>%n comprobaciones de alarma más siguen abiertas</numerusform>
        </translation>
    </message>
    <message>
        <source>What to check next</source>
        <translation>Qué comprobar ahora</translation>
    </message>
    <message>
        <source>points settled</source>
        <translation>puntos que resuelve</translation>
    </message>
    <message>
        <source>Red-flag check, open</source>
        <translation>Comprobación de alarma, abierta</translation>
    </message>
    <message>
        <source>The rest is shown when the server answers again.</source>
        <translation>El resto se mostrará cuando el servidor vuelva a responder.</translation>
    </message>
</context>
<context>
    <name>touchstone::gui::ProgressStrip</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>Cancelando…</translation>
    </message>
    <message>
        <source>%1: %2 of %3, %4 a second</source>
        <translation>%1: %2 de %3, %4 por segundo</translation>
    </message>
    <message>
        <source>%1: %2, %3 a second</source>
        <translation>%1: %2, %3 por segundo</translation>
    </message>
</context>
<context>
    <name>touchstone::gui::ReconcileDialog</name>
    <message>
        <source>Take over the answers</source>
        <translation>Adoptar las respuestas</translation>
    </message>
    <message>
        <source>Reconcile two assessors</source>
        <translation>Conciliar a dos evaluadores</translation>
    </message>
    <message>
        <source>Agreement of two assessors</source>
        <translation>Acuerdo de dos evaluadores</translation>
    </message>
    <message>
        <source>Choose whose answer the listing takes where the two differ. An answer taken can be edited in the checklist afterwards, like every other.</source>
        <translation>Elija de quién es la respuesta que adopta la ficha donde los dos difieren. Una respuesta adoptada se puede editar después en la lista de comprobación, como cualquier otra.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Comprobación</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Observación</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Decidido</translation>
    </message>
    <message>
        <source>%1: take the answer of %2, %3</source>
        <comment>check, person, answer</comment>
        <translation>%1: adoptar la respuesta de %2, %3</translation>
    </message>
    <message>
        <source>Remark on “%1”</source>
        <translation>Observación sobre «%1»</translation>
    </message>
    <message>
        <source>Both say so</source>
        <translation>Ambos lo dicen</translation>
    </message>
    <message>
        <source>A third answer</source>
        <translation>Una tercera respuesta</translation>
    </message>
    <message>
        <source>Taken: %1</source>
        <translation>Adoptada: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n check(s) still to decide</source>
        <translation>
            <numerusform>%n comprobación por decidir</numerusform>
            <numerusform>%n comprobaciones por decidir</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>touchstone::gui::RecordDialog</name>
    <message>
        <source>Ctrl+Return saves</source>
        <translation>Ctrl+Intro guarda</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Close without saving?</source>
        <translation>¿Cerrar sin guardar?</translation>
    </message>
    <message>
        <source>What you typed here is not saved yet.</source>
        <translation>Lo que ha escrito aquí aún no está guardado.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
</context>
<context>
    <name>touchstone::gui::RecordForm</name>
    <message>
        <source>You typed this on %1 and did not save it.</source>
        <comment>date and time</comment>
        <translation>Escribió esto el %1 y no lo guardó.</translation>
    </message>
    <message>
        <source>Save it, or go back to the stored values.</source>
        <translation>Guárdelo o vuelva a los valores guardados.</translation>
    </message>
    <message>
        <source>Stored values</source>
        <translation>Valores guardados</translation>
    </message>
    <message>
        <source>Saved. What you typed since then is not saved yet.</source>
        <translation>Guardado. Lo que escribió después aún no está guardado.</translation>
    </message>
    <message>
        <source>This record was put into the trash while you edited it. Nothing is saved yet.</source>
        <translation>Este registro se movió a la papelera mientras usted lo editaba. Aún no se ha guardado nada.</translation>
    </message>
    <message>
        <source>%1 put this record into the trash while you edited it. Nothing is saved yet.</source>
        <translation>%1 movió este registro a la papelera mientras usted lo editaba. Aún no se ha guardado nada.</translation>
    </message>
    <message>
        <source>Bring it back, or close without saving: what you typed then stays in its history.</source>
        <translation>Recupérelo, o cierre sin guardar: lo que escribió queda entonces en su historial.</translation>
    </message>
    <message>
        <source>Bring it back and save</source>
        <translation>Recuperar y guardar</translation>
    </message>
    <message>
        <source>The server answers again. What you typed is not saved yet.</source>
        <translation>El servidor vuelve a responder. Lo que escribió aún no está guardado.</translation>
    </message>
    <message>
        <source>Save again</source>
        <translation>Guardar de nuevo</translation>
    </message>
</context>
<context>
    <name>touchstone::gui::RecordsPage</name>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Search by name or place…</source>
        <translation>Buscar por nombre o lugar…</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Añadir…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Editar…</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurar</translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation>Mover a la papelera</translation>
    </message>
    <message>
        <source>Kind of record</source>
        <translation>Tipo de registro</translation>
    </message>
    <message>
        <source>Listings</source>
        <translation>Fichas</translation>
    </message>
    <message>
        <source>Clinics</source>
        <translation>Clínicas</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Laboratories</source>
        <translation>Laboratorios</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Papelera</translation>
    </message>
    <message>
        <source>Parties</source>
        <translation>Partes</translation>
    </message>
    <message>
        <source>Nothing here has that name.</source>
        <translation>Aquí no hay nada con ese nombre.</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>Vaciar búsqueda</translation>
    </message>
    <message>
        <source>The trash holds nothing of this kind.</source>
        <translation>En la papelera no hay nada de este tipo.</translation>
    </message>
    <message>
        <source>No clinic is recorded yet.</source>
        <translation>Aún no hay ninguna clínica anotada.</translation>
    </message>
    <message>
        <source>Nobody is recorded yet.</source>
        <translation>Aún no hay nadie anotado.</translation>
    </message>
    <message>
        <source>No laboratory is recorded yet.</source>
        <translation>Aún no hay ningún laboratorio anotado.</translation>
    </message>
    <message>
        <source>Add a clinic</source>
        <translation>Añadir una clínica</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>Añadir una persona</translation>
    </message>
    <message>
        <source>Add a laboratory</source>
        <translation>Añadir un laboratorio</translation>
    </message>
    <message numerus="yes">
        <source>%n records selected</source>
        <translation>
            <numerusform>%n registro seleccionado</numerusform>
            <numerusform>%n registros seleccionados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n records restored</source>
        <translation>
            <numerusform>%n registro restaurado</numerusform>
            <numerusform>%n registros restaurados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n records moved to trash</source>
        <translation>
            <numerusform>%n registro movido a la papelera</numerusform>
            <numerusform>%n registros movidos a la papelera</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>touchstone::gui::RegionBox</name>
    <message>
        <source>state or region</source>
        <translation>estado o región</translation>
    </message>
</context>
<context>
    <name>touchstone::gui::RemarkDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
</context>
<context>
    <name>touchstone::gui::ReportPreview</name>
    <message>
        <source>Report</source>
        <translation>Informe</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>zoom</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>No program could be found that opens this file.</source>
        <translation>No se ha encontrado ningún programa que abra este archivo.</translation>
    </message>
    <message>
        <source>Short: two pages</source>
        <translation>Breve: dos páginas</translation>
    </message>
    <message>
        <source>Full: every line and source</source>
        <translation>Completo: todas las líneas y fuentes</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Extensión</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>With private notes</source>
        <translation>Con notas privadas</translation>
    </message>
    <message>
        <source>Your notes and what rests on hearsay are left out unless you ask</source>
        <translation>Sus notas y lo que se apoya en rumores se omiten salvo que lo pida</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
    <message>
        <source>Smaller (Ctrl+−)</source>
        <translation>Más pequeño (Ctrl+−)</translation>
    </message>
    <message>
        <source>Larger (Ctrl++)</source>
        <translation>Más grande (Ctrl++)</translation>
    </message>
    <message>
        <source>Fit the width (Ctrl+0)</source>
        <translation>Ajustar al ancho (Ctrl+0)</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimir…</translation>
    </message>
    <message>
        <source>Save HTML…</source>
        <translation>Guardar HTML…</translation>
    </message>
    <message>
        <source>Web pages (*.html)</source>
        <translation>Páginas web (*.html)</translation>
    </message>
    <message>
        <source>Save PDF…</source>
        <translation>Guardar PDF…</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>Documentos PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Report: %1</source>
        <translation>Informe: %1</translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation>Página %1</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Guardar el informe</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Guardado.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>The printer could not be started.</source>
        <translation>No se pudo iniciar la impresora.</translation>
    </message>
</context>
<context>
    <name>touchstone::gui::ReportView</name>
    <message>
        <source>Pages of the report</source>
        <translation>Páginas del informe</translation>
    </message>
</context>
<context>
    <name>touchstone::gui::ReviewBar</name>
    <message>
        <source>Verify the signature</source>
        <translation>Verificar la firma</translation>
    </message>
    <message>
        <source>Hashes what was signed, computes its score again and compares both.</source>
        <translation>Calcula el hash de lo firmado, vuelve a calcular su puntuación y compara ambos.</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revisión</translation>
    </message>
    <message>
        <source>More of the review</source>
        <translation>Más de la revisión</translation>
    </message>
    <message>
        <source>Assign…</source>
        <translation>Asignar…</translation>
    </message>
    <message>
        <source>Two assessors…</source>
        <translation>Dos evaluadores…</translation>
    </message>
    <message>
        <source>Send back to draft…</source>
        <translation>Devolver a borrador…</translation>
    </message>
    <message>
        <source>SHA-256 of what was signed: %1</source>
        <translation>SHA-256 de lo firmado: %1</translation>
    </message>
    <message>
        <source>SHA-256 %1</source>
        <translation>SHA-256 %1</translation>
    </message>
    <message>
        <source>My independent answers…</source>
        <translation>Mis respuestas independientes…</translation>
    </message>
    <message>
        <source>Agreement…</source>
        <translation>Acuerdo…</translation>
    </message>
    <message>
        <source>Reconcile…</source>
        <translation>Conciliar…</translation>
    </message>
    <message>
        <source>Sign this assessment?</source>
        <translation>¿Firmar esta evaluación?</translation>
    </message>
    <message>
        <source>What it says now is frozen under your name, with a hash over every word. It stays as it is for good; later changes begin the next assessment.</source>
        <translation>Lo que dice ahora queda congelado bajo su nombre, con un hash sobre cada palabra. Permanece así para siempre; los cambios posteriores inician la siguiente evaluación.</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Firmar</translation>
    </message>
    <message>
        <source>Send back to draft</source>
        <translation>Devolver a borrador</translation>
    </message>
    <message>
        <source>Why it goes back; the assessor sees it here, and it stays in the history.</source>
        <translation>Por qué se devuelve; el evaluador lo ve aquí y queda en el historial.</translation>
    </message>
    <message>
        <source>Send back</source>
        <translation>Devolver</translation>
    </message>
    <message>
        <source>This is not what was signed.</source>
        <translation>Esto no es lo que se firmó.</translation>
    </message>
    <message>
        <source>Confirmed: the text is the one that was signed, and its score comes out the same: %1, shown %2, as of %3.</source>
        <translation>Confirmado: el texto es el que se firmó y su puntuación resulta la misma: %1, mostrada %2, a %3.</translation>
    </message>
    <message>
        <source>You do not answer this listing independently any more, so an answer you typed then cannot be saved.</source>
        <translation>Usted ya no responde a esta ficha de forma independiente, así que una respuesta que escribió entonces no puede guardarse.</translation>
    </message>
    <message>
        <source>It is still kept on this computer.</source>
        <translation>Se conserva todavía en este ordenador.</translation>
    </message>
    <message>
        <source>Drop it</source>
        <translation>Descartarla</translation>
    </message>
</context>
<context>
    <name>touchstone::gui::SectionPane</name>
    <message>
        <source>Sections</source>
        <translation>Secciones</translation>
    </message>
    <message>
        <source>checked</source>
        <translation>comprobado</translation>
    </message>
</context>
<context>
    <name>touchstone::gui::StackBar</name>
    <message>
        <source>Earned %1, lost %2, open %3 points</source>
        <translation>Puntos ganados %1, perdidos %2, abiertos %3</translation>
    </message>
</context>
<context>
    <name>touchstone::gui::StackLegend</name>
    <message>
        <source>Legend: filled is earned, hatched is lost, empty is open</source>
        <translation>Leyenda: relleno es ganado, rayado es perdido, vacío es abierto</translation>
    </message>
    <message>
        <source>earned</source>
        <translation>ganado</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>perdido</translation>
    </message>
    <message>
        <source>open</source>
        <translation>abierto</translation>
    </message>
</context>
<context>
    <name>touchstone::gui::StartPage</name>
    <message>
        <source>Touchstone</source>
        <translation>Touchstone</translation>
    </message>
    <message>
        <source>Welcome to Touchstone</source>
        <translation>Le damos la bienvenida a Touchstone</translation>
    </message>
    <message>
        <source>Check what a stem-cell clinic can show, one question at a time.</source>
        <translation>Compruebe lo que una clínica de células madre puede demostrar, pregunta a pregunta.</translation>
    </message>
    <message>
        <source>Start my own directory</source>
        <translation>Empezar mi propio directorio</translation>
    </message>
    <message>
        <source>One file on this computer. Nothing is sent anywhere.</source>
        <translation>Un archivo en este equipo. No se envía nada a ningún sitio.</translation>
    </message>
    <message>
        <source>Open the example directory</source>
        <translation>Abrir el directorio de ejemplo</translation>
    </message>
    <message>
        <source>Two dozen invented listings to try everything out. Your own records are not touched.</source>
        <translation>Dos docenas de fichas inventadas para probarlo todo. Sus propios datos no se tocan.</translation>
    </message>
    <message>
        <source>Open a file I already have</source>
        <translation>Abrir un archivo que ya tengo</translation>
    </message>
    <message>
        <source>A directory you made before or were given, or a backup of one.</source>
        <translation>Un directorio que hizo antes o que le dieron, o una copia de seguridad.</translation>
    </message>
    <message>
        <source>Touchstone keeps track of what is documented. It is not medical advice. Talk to an independent specialist before you decide.</source>
        <translation>Touchstone recoge lo que está documentado. No es consejo médico. Antes de decidir, hable con un especialista independiente.</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Idioma</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Text &amp;size</source>
        <translation>&amp;Tamaño del texto</translation>
    </message>
    <message>
        <source>As in the system</source>
        <translation>Como en el sistema</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Tamaño del texto</translation>
    </message>
    <message>
        <source>Connect to shared records</source>
        <translation>Conectar con registros compartidos</translation>
    </message>
    <message>
        <source>A directory on a server, which several people work on together.</source>
        <translation>Un directorio en un servidor, en el que varias personas trabajan juntas.</translation>
    </message>
</context>
<context>
    <name>touchstone::gui::StateBar</name>
    <message>
        <source>Answer</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>%1 (key %2)</source>
        <translation>%1 (tecla %2)</translation>
    </message>
</context>
<context>
    <name>touchstone::gui::TaskDialog</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was changed.</source>
        <translation>Cancelado. No ha cambiado nada.</translation>
    </message>
</context>
<context>
    <name>touchstone::gui::UndoBar</name>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Deshacer: %1</translation>
    </message>
</context>
<context>
    <name>touchstone::gui::VerifyPane</name>
    <message>
        <source>Why it matters</source>
        <translation>Por qué importa</translation>
    </message>
    <message>
        <source>How to verify</source>
        <translation>Cómo comprobarlo</translation>
    </message>
    <message>
        <source>Open %1 in the browser</source>
        <translation>Abrir %1 en el navegador</translation>
    </message>
    <message>
        <source>Where to look</source>
        <translation>Dónde mirar</translation>
    </message>
    <message>
        <source>Copy name</source>
        <translation>Copiar nombre</translation>
    </message>
    <message>
        <source>Copy the name %1</source>
        <translation>Copiar el nombre %1</translation>
    </message>
    <message>
        <source>Copy “%1” to type it into the register</source>
        <translation>Copiar «%1» para pegarlo en el registro</translation>
    </message>
    <message>
        <source>Type: %1</source>
        <translation>Escriba: %1</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Abrir %1</translation>
    </message>
    <message>
        <source>Open %1: %2</source>
        <translation>Abrir %1: %2</translation>
    </message>
    <message>
        <source>A hit proves: %1</source>
        <translation>Una coincidencia prueba: %1</translation>
    </message>
    <message>
        <source>It does not prove: %1</source>
        <translation>No prueba: %1</translation>
    </message>
    <message>
        <source>Entry from: %1</source>
        <translation>Entrada de: %1</translation>
    </message>
    <message numerus="yes">
        <source>The law there, dated (%n)</source>
        <translation>
            <numerusform>Norma del lugar, con su fecha (%n)</numerusform>
            <numerusform>Normas del lugar, con sus fechas (%n)</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2 · confidence: %3</source>
        <comment>jurisdiction · valid from · confidence</comment>
        <translation>%1 · %2 · fiabilidad: %3</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>Fuente: %1</translation>
    </message>
    <message>
        <source>Ask the clinic</source>
        <translation>Pregunte a la clínica</translation>
    </message>
    <message>
        <source>“%1”</source>
        <comment>a question, quoted</comment>
        <translation>«%1»</translation>
    </message>
    <message>
        <source>Copy this question</source>
        <translation>Copiar esta pregunta</translation>
    </message>
    <message>
        <source>Badge decoder</source>
        <translation>Qué valen los sellos</translation>
    </message>
    <message>
        <source>What a badge on the website proves, and what it does not.</source>
        <translation>Qué prueba un sello en el sitio web y qué no.</translation>
    </message>
    <message>
        <source>Proves: %1</source>
        <translation>Prueba: %1</translation>
    </message>
    <message>
        <source>Does not prove: %1</source>
        <translation>No prueba: %1</translation>
    </message>
    <message numerus="yes">
        <source>Sources (%n)</source>
        <translation>
            <numerusform>Fuente (%n)</numerusform>
            <numerusform>Fuentes (%n)</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>source key: title</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>touchstone::models::ChecklistModel</name>
    <message>
        <source>%1, %2</source>
        <comment>check, its answer</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, red-flag check</source>
        <translation>%1, comprobación de alarma</translation>
    </message>
</context>
<context>
    <name>touchstone::models::ChecklistSectionModel</name>
    <message>
        <source>Quick triage</source>
        <translation>Revisión rápida</translation>
    </message>
    <message>
        <source>Quick triage: ten checks first</source>
        <translation>Revisión rápida: primero, diez comprobaciones</translation>
    </message>
    <message>
        <source>All sections</source>
        <translation>Todas</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>checks done of checks asked</comment>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>%1: %2 checked</source>
        <translation>%1: comprobado %2</translation>
    </message>
    <message>
        <source>%1, %2 checked</source>
        <translation>%1, comprobado %2</translation>
    </message>
    <message>
        <source>%1, a red flag is raised</source>
        <translation>%1, hay una señal de alarma activa</translation>
    </message>
</context>
<context>
    <name>touchstone::models::JournalModel</name>
    <message>
        <source>%1 added</source>
        <translation>%1: añadido</translation>
    </message>
    <message>
        <source>%1 changed</source>
        <translation>%1: cambiado</translation>
    </message>
    <message>
        <source>%1 moved to trash</source>
        <translation>%1: a la papelera</translation>
    </message>
    <message>
        <source>%1 taken out of the trash</source>
        <translation>%1: sacado de la papelera</translation>
    </message>
    <message>
        <source>%1: “%2” answered</source>
        <comment>record, check</comment>
        <translation>%1: «%2», con respuesta</translation>
    </message>
    <message>
        <source>%1: “%2” from %3 to %4</source>
        <comment>record, check, answer before and after</comment>
        <translation>%1: «%2», de «%3» a «%4»</translation>
    </message>
    <message>
        <source>%1, %2, by %3</source>
        <comment>time, what, who</comment>
        <translation>%1, %2, por %3</translation>
    </message>
    <message>
        <source>%1, import</source>
        <comment>author</comment>
        <translation>%1, importación</translation>
    </message>
    <message>
        <source>%1, undo</source>
        <comment>author</comment>
        <translation>%1, deshacer</translation>
    </message>
    <message>
        <source>%1, redo</source>
        <comment>author</comment>
        <translation>%1, rehacer</translation>
    </message>
    <message>
        <source>example</source>
        <translation>ejemplo</translation>
    </message>
    <message>
        <source>Listing added</source>
        <translation>Ficha añadida</translation>
    </message>
    <message>
        <source>Listing changed</source>
        <translation>Ficha modificada</translation>
    </message>
    <message>
        <source>Listing moved to trash</source>
        <translation>Ficha enviada a la papelera</translation>
    </message>
    <message>
        <source>Listing taken out of the trash</source>
        <translation>Ficha recuperada de la papelera</translation>
    </message>
    <message>
        <source>“%1” answered</source>
        <comment>check</comment>
        <translation>«%1» respondida</translation>
    </message>
    <message>
        <source>%1: “%2” answered: %3</source>
        <comment>record, check, answer</comment>
        <translation>%1: «%2», respuesta: %3</translation>
    </message>
    <message>
        <source>“%1” answered: %2</source>
        <comment>check, answer</comment>
        <translation>«%1», respuesta: %2</translation>
    </message>
    <message>
        <source>“%1” changed from “%2” to “%3”</source>
        <comment>check, answer before and after</comment>
        <translation>«%1» pasa de «%2» a «%3»</translation>
    </message>
    <message>
        <source>dddd, d MMMM yyyy</source>
        <comment>date of a heading</comment>
        <translation>dddd, d &apos;de&apos; MMMM &apos;de&apos; yyyy</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>record, step of its review</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: “%2”</source>
        <comment>what happened, check</comment>
        <translation>%1: «%2»</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>what happened, person or remark</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>touchstone::models::ListingTableModel</name>
    <message>
        <source>%1, %2</source>
        <comment>place</comment>
        <extracomment>city, country</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>two lines as one</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Clinic and place</source>
        <translation>Clínica y lugar</translation>
    </message>
    <message>
        <source>Treatment × condition</source>
        <translation>Tratamiento × dolencia</translation>
    </message>
    <message>
        <source>Band</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Shown – could reach</source>
        <translation>Demostrado – posible</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Comprobado</translation>
    </message>
    <message>
        <source>Red flags</source>
        <translation>Alarmas</translation>
    </message>
    <message>
        <source>Re-check</source>
        <translation>Revisión</translation>
    </message>
    <message>
        <source>Practitioner</source>
        <translation>Profesional</translation>
    </message>
    <message>
        <source>Laboratory</source>
        <translation>Laboratorio</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Precio</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Cambiado</translation>
    </message>
    <message>
        <source>Clinic</source>
        <translation>Clínica</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lugar</translation>
    </message>
    <message>
        <source>Treatment</source>
        <translation>Tratamiento</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Dolencia</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revisión</translation>
    </message>
    <message>
        <source>Assigned to</source>
        <translation>Asignada a</translation>
    </message>
</context>
<context>
    <name>touchstone::models::OverviewModel</name>
    <message numerus="yes">
        <source>Does not apply (%n)</source>
        <translation>
            <numerusform>No se aplica (%n)</numerusform>
            <numerusform>No se aplican (%n)</numerusform>
        </translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Comprobación</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Prueba</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Línea</translation>
    </message>
    <message>
        <source>Earned</source>
        <translation>Ganados</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Perdidos</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abiertos</translation>
    </message>
    <message>
        <source>%1 earned, %2 lost, %3 open, of %4 points of weight</source>
        <translation>%1 ganados, %2 perdidos, %3 abiertos, de %4 puntos de peso</translation>
    </message>
    <message>
        <source>%1 earned, %2 lost, %3 open of %4</source>
        <translation>%1 ganados, %2 perdidos, %3 abiertos, de %4</translation>
    </message>
</context>
<context>
    <name>touchstone::models::PartyListModel</name>
    <message>
        <source>Name and place</source>
        <translation>Nombre y lugar</translation>
    </message>
    <message>
        <source>Specialty</source>
        <translation>Especialidad</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licencia</translation>
    </message>
    <message>
        <source>Web address</source>
        <translation>Sitio web</translation>
    </message>
    <message>
        <source>Listings</source>
        <translation>Fichas</translation>
    </message>
    <message>
        <source>Lowest listing</source>
        <translation>Ficha más baja</translation>
    </message>
</context>
<context>
    <name>vocabulary</name>
    <message>
        <source>Met</source>
        <comment>answer</comment>
        <translation>Se cumple</translation>
    </message>
    <message>
        <source>Partly met</source>
        <comment>answer</comment>
        <translation>Se cumple en parte</translation>
    </message>
    <message>
        <source>Not met</source>
        <comment>answer</comment>
        <translation>No se cumple</translation>
    </message>
    <message>
        <source>Declined</source>
        <comment>answer: the clinic would not say</comment>
        <translation>Se negó a responder</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <comment>answer</comment>
        <translation>Aún no se sabe</translation>
    </message>
    <message>
        <source>Does not apply</source>
        <comment>answer</comment>
        <translation>No se aplica</translation>
    </message>
    <message>
        <source>Not stated</source>
        <comment>who says so</comment>
        <translation>Fuente no indicada</translation>
    </message>
    <message>
        <source>Official register</source>
        <comment>who says so</comment>
        <translation>Registro oficial</translation>
    </message>
    <message>
        <source>Independent third party</source>
        <comment>who says so</comment>
        <translation>Tercero independiente</translation>
    </message>
    <message>
        <source>Clinic&apos;s own document</source>
        <comment>who says so</comment>
        <translation>Documento de la clínica</translation>
    </message>
    <message>
        <source>Clinic&apos;s statement</source>
        <comment>who says so</comment>
        <translation>Declaración de la clínica</translation>
    </message>
    <message>
        <source>Hearsay</source>
        <comment>who says so</comment>
        <translation>Rumor</translation>
    </message>
    <message>
        <source>Listing</source>
        <comment>kind of record</comment>
        <translation>Ficha</translation>
    </message>
    <message>
        <source>Clinic</source>
        <comment>kind of record</comment>
        <translation>Clínica</translation>
    </message>
    <message>
        <source>Practitioner</source>
        <comment>kind of record</comment>
        <translation>Profesional</translation>
    </message>
    <message>
        <source>Laboratory</source>
        <comment>kind of record</comment>
        <translation>Laboratorio</translation>
    </message>
    <message>
        <source>Not stated</source>
        <comment>kind of treatment</comment>
        <translation>No indicado</translation>
    </message>
    <message>
        <source>Blood stem-cell transplant</source>
        <comment>kind of treatment</comment>
        <translation>Trasplante de células madre de la sangre</translation>
    </message>
    <message>
        <source>Marrow concentrate</source>
        <comment>kind of treatment</comment>
        <translation>Concentrado de médula</translation>
    </message>
    <message>
        <source>Fat graft</source>
        <comment>kind of treatment</comment>
        <translation>Injerto de grasa</translation>
    </message>
    <message>
        <source>Fat-derived cells (SVF)</source>
        <comment>kind of treatment</comment>
        <translation>Células derivadas de grasa (SVF)</translation>
    </message>
    <message>
        <source>Own cells grown in a laboratory</source>
        <comment>kind of treatment</comment>
        <translation>Células propias cultivadas en laboratorio</translation>
    </message>
    <message>
        <source>Donor or birth-tissue cells</source>
        <comment>kind of treatment</comment>
        <translation>Células de donante o de tejidos del parto</translation>
    </message>
    <message>
        <source>Exosomes</source>
        <comment>kind of treatment</comment>
        <translation>Exosomas</translation>
    </message>
    <message>
        <source>Embryonic, fetal or iPS cells</source>
        <comment>kind of treatment</comment>
        <translation>Células embrionarias, fetales o iPS</translation>
    </message>
    <message>
        <source>Platelet-rich plasma (PRP)</source>
        <comment>kind of treatment</comment>
        <translation>Plasma rico en plaquetas (PRP)</translation>
    </message>
    <message>
        <source>Creams and skin products</source>
        <comment>kind of treatment</comment>
        <translation>Cremas y productos para la piel</translation>
    </message>
    <message>
        <source>Not stated</source>
        <comment>goal of a treatment</comment>
        <translation>No indicada</translation>
    </message>
    <message>
        <source>Disease</source>
        <comment>goal of a treatment</comment>
        <translation>Enfermedad</translation>
    </message>
    <message>
        <source>Injury</source>
        <comment>goal of a treatment</comment>
        <translation>Lesión</translation>
    </message>
    <message>
        <source>Cosmetic</source>
        <comment>goal of a treatment</comment>
        <translation>Estética</translation>
    </message>
    <message>
        <source>Anti-ageing</source>
        <comment>goal of a treatment</comment>
        <translation>Antienvejecimiento</translation>
    </message>
    <message>
        <source>Routine treatment</source>
        <comment>how it is offered</comment>
        <translation>Tratamiento habitual</translation>
    </message>
    <message>
        <source>Trial or study</source>
        <comment>how it is offered</comment>
        <translation>Ensayo o estudio</translation>
    </message>
    <message>
        <source>Special access</source>
        <comment>how it is offered</comment>
        <translation>Acceso especial</translation>
    </message>
    <message>
        <source>Not stated</source>
        <comment>where the cells go</comment>
        <translation>No indicada</translation>
    </message>
    <message>
        <source>Joint</source>
        <comment>where the cells go</comment>
        <translation>Articulación</translation>
    </message>
    <message>
        <source>Spinal disc</source>
        <comment>where the cells go</comment>
        <translation>Disco intervertebral</translation>
    </message>
    <message>
        <source>Muscle or tendon</source>
        <comment>where the cells go</comment>
        <translation>Músculo o tendón</translation>
    </message>
    <message>
        <source>Skin</source>
        <comment>where the cells go</comment>
        <translation>Piel</translation>
    </message>
    <message>
        <source>Scalp</source>
        <comment>where the cells go</comment>
        <translation>Cuero cabelludo</translation>
    </message>
    <message>
        <source>Vein (infusion)</source>
        <comment>where the cells go</comment>
        <translation>Vena (infusión)</translation>
    </message>
    <message>
        <source>Artery</source>
        <comment>where the cells go</comment>
        <translation>Arteria</translation>
    </message>
    <message>
        <source>Spinal fluid</source>
        <comment>where the cells go</comment>
        <translation>Líquido cefalorraquídeo</translation>
    </message>
    <message>
        <source>Brain</source>
        <comment>where the cells go</comment>
        <translation>Cerebro</translation>
    </message>
    <message>
        <source>Eye</source>
        <comment>where the cells go</comment>
        <translation>Ojo</translation>
    </message>
    <message>
        <source>On the skin</source>
        <comment>where the cells go</comment>
        <translation>Sobre la piel</translation>
    </message>
    <message>
        <source>Placed in surgery</source>
        <comment>where the cells go</comment>
        <translation>Colocado en cirugía</translation>
    </message>
    <message>
        <source>Other</source>
        <comment>where the cells go</comment>
        <translation>Otra</translation>
    </message>
    <message>
        <source>Not stated</source>
        <comment>whose cells</comment>
        <translation>No indicadas</translation>
    </message>
    <message>
        <source>The patient&apos;s own</source>
        <comment>whose cells</comment>
        <translation>Del propio paciente</translation>
    </message>
    <message>
        <source>From a donor</source>
        <comment>whose cells</comment>
        <translation>De un donante</translation>
    </message>
    <message>
        <source>Not stated</source>
        <comment>yes or no</comment>
        <translation>No indicado</translation>
    </message>
    <message>
        <source>Yes</source>
        <comment>yes or no</comment>
        <translation>Sí</translation>
    </message>
    <message>
        <source>No</source>
        <comment>yes or no</comment>
        <translation>No</translation>
    </message>
    <message>
        <source>Trading name</source>
        <comment>kind of name</comment>
        <translation>Nombre comercial</translation>
    </message>
    <message>
        <source>Legal name</source>
        <comment>kind of name</comment>
        <translation>Razón social</translation>
    </message>
    <message>
        <source>Former name</source>
        <comment>kind of name</comment>
        <translation>Nombre anterior</translation>
    </message>
    <message>
        <source>Other name</source>
        <comment>kind of name</comment>
        <translation>Otro nombre</translation>
    </message>
    <message>
        <source>Strong on paper</source>
        <comment>band</comment>
        <translation>Sólido sobre el papel</translation>
    </message>
    <message>
        <source>Fair</source>
        <comment>band</comment>
        <translation>Aceptable</translation>
    </message>
    <message>
        <source>Mixed</source>
        <comment>band</comment>
        <translation>Desigual</translation>
    </message>
    <message>
        <source>Weak</source>
        <comment>band</comment>
        <translation>Débil</translation>
    </message>
    <message>
        <source>Provisional</source>
        <comment>band</comment>
        <translation>Provisional</translation>
    </message>
    <message>
        <source>Not enough information</source>
        <comment>band</comment>
        <translation>Información insuficiente</translation>
    </message>
    <message>
        <source>Serious concern</source>
        <comment>band</comment>
        <translation>Preocupación seria</translation>
    </message>
    <message>
        <source>Stop and get independent advice</source>
        <comment>band</comment>
        <translation>Deténgase y pida consejo independiente</translation>
    </message>
    <message>
        <source>No applicable criteria</source>
        <comment>band</comment>
        <translation>Ningún criterio aplicable</translation>
    </message>
    <message>
        <source>Result</source>
        <comment>order of a list</comment>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Clinic</source>
        <comment>order of a list</comment>
        <translation>Clínica</translation>
    </message>
    <message>
        <source>Treatment</source>
        <comment>order of a list</comment>
        <translation>Tratamiento</translation>
    </message>
    <message>
        <source>Condition</source>
        <comment>order of a list</comment>
        <translation>Dolencia</translation>
    </message>
    <message>
        <source>Place</source>
        <comment>order of a list</comment>
        <translation>Lugar</translation>
    </message>
    <message>
        <source>Band</source>
        <comment>order of a list</comment>
        <translation>Categoría</translation>
    </message>
    <message>
        <source>Shown</source>
        <comment>order of a list</comment>
        <translation>Demostrado</translation>
    </message>
    <message>
        <source>Could reach</source>
        <comment>order of a list</comment>
        <translation>Podría alcanzar</translation>
    </message>
    <message>
        <source>Checked</source>
        <comment>order of a list</comment>
        <translation>Comprobado</translation>
    </message>
    <message>
        <source>Red flags</source>
        <comment>order of a list</comment>
        <translation>Alarmas</translation>
    </message>
    <message>
        <source>Check again on</source>
        <comment>order of a list</comment>
        <translation>Comprobar otra vez el</translation>
    </message>
    <message>
        <source>Changed</source>
        <comment>order of a list</comment>
        <translation>Último cambio</translation>
    </message>
    <message>
        <source>Any</source>
        <comment>filter on red flags</comment>
        <translation>Cualquiera</translation>
    </message>
    <message>
        <source>Raised</source>
        <comment>filter on red flags</comment>
        <translation>Activas</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>filter on red flags</comment>
        <translation>Abiertas</translation>
    </message>
    <message>
        <source>None</source>
        <comment>filter on red flags</comment>
        <translation>Ninguna</translation>
    </message>
    <message>
        <source>Edit</source>
        <comment>kind of change</comment>
        <translation>Edición</translation>
    </message>
    <message>
        <source>Import</source>
        <comment>kind of change</comment>
        <translation>Importación</translation>
    </message>
    <message>
        <source>Undo</source>
        <comment>kind of change</comment>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Redo</source>
        <comment>kind of change</comment>
        <translation>Rehacer</translation>
    </message>
    <message>
        <source>Example data</source>
        <comment>kind of change</comment>
        <translation>Datos de ejemplo</translation>
    </message>
    <message>
        <source>Restored backup</source>
        <comment>kind of change</comment>
        <translation>Copia de seguridad restaurada</translation>
    </message>
    <message>
        <source>Created</source>
        <comment>what happened to a record</comment>
        <translation>Creado</translation>
    </message>
    <message>
        <source>Changed</source>
        <comment>what happened to a record</comment>
        <translation>Modificado</translation>
    </message>
    <message>
        <source>Moved to the trash</source>
        <comment>what happened to a record</comment>
        <translation>Enviado a la papelera</translation>
    </message>
    <message>
        <source>Taken out of the trash</source>
        <comment>what happened to a record</comment>
        <translation>Sacado de la papelera</translation>
    </message>
    <message>
        <source>Answered</source>
        <comment>what happened to a record</comment>
        <translation>Respondido</translation>
    </message>
    <message>
        <source>Reader</source>
        <comment>role of a person</comment>
        <translation>Lector</translation>
    </message>
    <message>
        <source>Advisor</source>
        <comment>role of a person</comment>
        <translation>Asesor</translation>
    </message>
    <message>
        <source>Reviewer</source>
        <comment>role of a person</comment>
        <translation>Revisor</translation>
    </message>
    <message>
        <source>Administrator</source>
        <comment>role of a person</comment>
        <translation>Administrador</translation>
    </message>
    <message>
        <source>Not started</source>
        <comment>assessment</comment>
        <translation>Sin empezar</translation>
    </message>
    <message>
        <source>Draft</source>
        <comment>assessment</comment>
        <translation>Borrador</translation>
    </message>
    <message>
        <source>Assessed</source>
        <comment>assessment</comment>
        <translation>Evaluada</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <comment>assessment</comment>
        <translation>Revisada</translation>
    </message>
    <message>
        <source>Signed</source>
        <comment>assessment</comment>
        <translation>Firmada</translation>
    </message>
    <message>
        <source>Assigned</source>
        <comment>what happened to a record</comment>
        <translation>Asignada</translation>
    </message>
    <message>
        <source>No longer assigned</source>
        <comment>what happened to a record</comment>
        <translation>Ya no asignada</translation>
    </message>
    <message>
        <source>Assessment started</source>
        <comment>what happened to a record</comment>
        <translation>Evaluación empezada</translation>
    </message>
    <message>
        <source>Assessment completed</source>
        <comment>what happened to a record</comment>
        <translation>Evaluación completada</translation>
    </message>
    <message>
        <source>Assessment sent back</source>
        <comment>what happened to a record</comment>
        <translation>Evaluación devuelta</translation>
    </message>
    <message>
        <source>Assessment reviewed</source>
        <comment>what happened to a record</comment>
        <translation>Evaluación revisada</translation>
    </message>
    <message>
        <source>Assessment signed</source>
        <comment>what happened to a record</comment>
        <translation>Evaluación firmada</translation>
    </message>
    <message>
        <source>Named as assessor</source>
        <comment>what happened to a record</comment>
        <translation>Persona evaluadora nombrada</translation>
    </message>
    <message>
        <source>Assessor finished</source>
        <comment>what happened to a record</comment>
        <translation>Una persona evaluadora ha terminado</translation>
    </message>
    <message>
        <source>Two answers made one</source>
        <comment>what happened to a record</comment>
        <translation>Dos respuestas hechas una</translation>
    </message>
    <message>
        <source>Text not taken in a conflict</source>
        <comment>what happened to a record</comment>
        <translation>Texto no elegido en un conflicto</translation>
    </message>
    <message>
        <source>Independent answers given</source>
        <comment>what happened to a record</comment>
        <translation>Respuestas independientes dadas</translation>
    </message>
</context>
</TS>
