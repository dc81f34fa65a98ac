// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/listquery.h"
#include "gui/context.h"
#include "report/reportdocument.h"

#include <QDialog>

#include <optional>

class QCheckBox;
class QComboBox;
class QLabel;
class QListWidget;
class QPushButton;

namespace touchstone::gui {

class InlineMessage;
class ReportView;

/// Shows a report as it will be printed, with its choices (length, language, private notes), and
/// writes it: PDF, HTML, printer. Show it with open(); deletes itself when closed. Window thread.
class ReportPreview : public QDialog
{
    Q_OBJECT

public:
    ReportPreview(const Context &context, ListingId listing, QWidget *parent);
    /// The table of the listings of `query`.
    ReportPreview(const Context &context, const domain::ListingQuery &query, QWidget *parent);

    [[nodiscard]] const report::ReportDocumentPtr &document() const { return m_document; }

Q_SIGNALS:
    /// A document is shown.
    void shown();
    /// A file was written.
    void written(const QString &path);

private:
    ReportPreview(const Context &context, QWidget *parent);
    void build();
    QWidget *buildChoices();
    QWidget *buildTools();
    void request();
    void take(const Result<report::ReportDocumentPtr> &made);
    [[nodiscard]] report::ReportOptions options() const;
    void save(const QString &ending, const QString &filter);
    void print();
    void zoomBy(int steps);

    Context m_context;
    ListingId m_listing;
    std::optional<domain::ListingQuery> m_query;
    report::ReportDocumentPtr m_document;
    QString m_written;
    int m_request = 0;
    InlineMessage *m_message = nullptr;
    QComboBox *m_length = nullptr, *m_language = nullptr;
    QCheckBox *m_notes = nullptr;
    QListWidget *m_pages = nullptr;
    QLabel *m_zoom = nullptr;
    ReportView *m_view = nullptr;
    QList<QPushButton *> m_writers; ///< enabled once there is a document
};

} // namespace touchstone::gui
