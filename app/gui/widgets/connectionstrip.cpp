// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/connectionstrip.h"

#include "services/directoryservice.h"

namespace touchstone::gui {

ConnectionStrip::ConnectionStrip(
    services::DirectoryService *directory, Theme *theme, QWidget *parent)
    : InlineMessage(theme, parent)
{
    setObjectName(QStringLiteral("connectionFrame"));
    setStrip();
    connect(directory, &services::DirectoryService::connectionStateChanged, this,
        [this](const services::ConnectionState &state) {
            if (state.online) {
                dismiss();
                return;
            }
            showMessage(Kind::Warning,
                tr("The server does not answer. You see what was read last; nothing can be saved "
                   "until it is back. The program keeps trying."),
                state.reason);
        });
    connect(
        directory, &services::DirectoryService::directoryClosed, this, &ConnectionStrip::dismiss);
    connect(
        directory, &services::DirectoryService::directoryOpened, this, &ConnectionStrip::dismiss);
}

} // namespace touchstone::gui
