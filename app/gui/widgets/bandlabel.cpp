// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/bandlabel.h"

#include "gui/widgets/marklabel.h"

#include <QHBoxLayout>
#include <QLabel>

namespace touchstone::gui {

BandLabel::BandLabel(Theme *theme, TextRole role, QWidget *parent)
    : QWidget(parent), m_mark(new MarkLabel(theme, this)), m_word(new QLabel(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_mark);
    layout->addWidget(m_word, 1);
    m_word->setObjectName(QStringLiteral("bandWordLabel"));
    m_word->setWordWrap(true);
    m_word->setProperty("strong", true);
    m_mark->setEdge(role == TextRole::Body || role == TextRole::Caption ? 16 : 18);
    setTextRole(m_word, role);
    setBand(domain::Band::None);
}

void BandLabel::setBand(domain::Band band)
{
    m_band = band;
    m_mark->setBand(band);
    m_word->setText(domain::label(band));
    setAccessibleName(m_word->text());
    setBandColour(m_word, band);
}

} // namespace touchstone::gui
