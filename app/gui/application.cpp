// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/application.h"

#include "gui/mainwindow.h"
#include "services/account.h"
#include "services/translations.h"

#include <QApplication>
#include <QFileInfo>
#include <QTimer>

#include <memory>

namespace touchstone::gui {

namespace {

/// Keeps the window, and makes it anew in another language.
class Session : public QObject
{
public:
    Session(Context context, services::Translations *translations)
        : m_context(std::move(context)), m_translations(translations)
    {
    }

    void start(const QString &path)
    {
        makeWindow(path);
        // The window is painted before anything is read.
        QTimer::singleShot(0, this, [this, path] {
            if (!path.isEmpty()) {
                m_window->openDirectory(path);
            }
        });
    }

private:
    void makeWindow(const QString &opening)
    {
        m_context.language = m_translations->language();
        m_window = std::make_unique<MainWindow>(m_context, opening);
        connect(m_window.get(), &MainWindow::languageRequested, this, &Session::changeLanguage,
            Qt::QueuedConnection);
        m_window->show();
    }

    void changeLanguage(const QString &language)
    {
        m_context.settings->setLanguage(language);
        m_translations->setLanguage(language);
        const QByteArray geometry = m_window->saveGeometry();
        m_window->leaveQuietly();
        m_window.reset();
        makeWindow({});
        m_window->restoreGeometry(geometry);
    }

    Context m_context;
    services::Translations *m_translations;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace

int runWindow(int &argc, char **argv, const Clock &clock)
{
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("touchstone"));
    QCoreApplication::setApplicationVersion(QStringLiteral(TOUCHSTONE_VERSION));
    QGuiApplication::setApplicationDisplayName(QString()); // titles name the program themselves
    QGuiApplication::setDesktopFileName(QStringLiteral("org.touchstone.Touchstone"));
    QGuiApplication::setWindowIcon(Theme::applicationIcon());
    QGuiApplication::setQuitOnLastWindowClosed(true);

    const std::unique_ptr<Settings> settings = Settings::user();
    services::Translations translations(&application);
    translations.setLanguage(settings->language());
    Theme theme(&application);
    theme.setAppearance(settings->appearance());
    theme.setTextPercent(settings->textPercent());

    DialogPrompter prompter;
    services::DirectoryService directory(clock, services::accountName());
    directory.setFollowing(true);
    services::ExchangeService exchange(&directory);
    services::ReportService reports(&directory);
    services::Drafts drafts(&directory, clock, services::Drafts::usualFolder());

    QString path;
    const QStringList arguments = QCoreApplication::arguments();
    for (qsizetype index = 1; index < arguments.size() && path.isEmpty(); ++index) {
        if (!arguments.at(index).startsWith(u'-')) {
            path = arguments.at(index);
        }
    }
    if (path.isEmpty() && QFileInfo::exists(settings->lastDirectory())) {
        path = settings->lastDirectory();
    }
    int code = 0;
    {
        Session session({.theme = &theme,
                            .settings = settings.get(),
                            .prompter = &prompter,
                            .directory = &directory,
                            .exchange = &exchange,
                            .reports = &reports,
                            .drafts = &drafts,
                            .clock = &clock,
                            .language = translations.language()},
            &translations);
        session.start(path);
        code = QApplication::exec();
    }
    directory.close();
    return code;
}

} // namespace touchstone::gui
