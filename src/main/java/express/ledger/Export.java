package express.ledger;

import express.base.OrganisationId;
import express.base.Parameters;
import express.ui.Screen;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The entries of a year as a table for accountants, in the eighteen columns of the French file of accounting entries. In a
 * year that is closed the numbers of entries stay what they are, because nothing can come between them any more.
 */
@Component
@Transactional(readOnly = true)
class Export {

    private static final List<String> COLUMNS = List.of(
            "JournalCode",
            "JournalLib",
            "EcritureNum",
            "EcritureDate",
            "CompteNum",
            "CompteLib",
            "CompAuxNum",
            "CompAuxLib",
            "PieceRef",
            "PieceDate",
            "EcritureLib",
            "Debit",
            "Credit",
            "EcritureLet",
            "DateLet",
            "ValidDate",
            "Montantdevise",
            "Idevise");

    private static final int FETCH = 1_000;

    record Line(
            long number,
            UUID entry,
            LocalDate bookedOn,
            LocalDate valueOn,
            String kind,
            @Nullable UUID subject,
            String account,
            long cents) {}

    private final JdbcClient jdbc;
    private final Chart chart;

    Export(JdbcClient jdbc, Chart chart) {
        this.jdbc = jdbc;
        this.chart = chart;
    }

    public void write(Screen screen, Book book, int year, Writer out) throws IOException {
        Map<String, Chart.Named> accounts = chart.listNamed(book.house());
        row(out, COLUMNS.stream());
        try (Stream<Line> lines = lines(book.house(), year)) {
            lines.forEach(line -> {
                try {
                    row(out, cells(screen, book, accounts, line));
                } catch (IOException broken) {
                    throw new UncheckedIOException(broken);
                }
            });
        }
    }

    private Stream<Line> lines(OrganisationId house, int year) {
        return jdbc
                .sql("""
                    select dense_rank() over (order by entry.booked_on, entry.id) as number, entry.id as entry, entry.booked_on,
                           entry.value_on, entry.kind, entry.subject, posting.account, posting.cents
                    from ledger.entry
                    join ledger.posting on posting.house_id = entry.house_id and posting.entry_id = entry.id
                    where entry.house_id = :house
                      and entry.booked_on between :first and :last
                    order by entry.booked_on, entry.id, posting.place
                    """)
                .withFetchSize(FETCH)
                .paramSource(Parameters.with("house", house)
                        .and("first", LocalDate.of(year, 1, 1))
                        .and("last", LocalDate.of(year, 12, 31)))
                .query(Line.class)
                .stream();
    }

    /** Accounts as they were called on the day of the entry. */
    private static Stream<String> cells(Screen screen, Book book, Map<String, Chart.Named> accounts, Line line) {
        String name = Optional.ofNullable(accounts.get(line.account()))
                .map(it -> it.on(line.bookedOn()).name(screen.language()))
                .orElse("");
        String valid = book.closedUntil() == null || line.bookedOn().isAfter(book.closedUntil())
                ? ""
                : day(book.closedUntil());
        return Stream.of(
                "GL",
                screen.text("ledger.journal"),
                Long.toString(line.number()),
                day(line.bookedOn()),
                line.account(),
                name,
                Optional.ofNullable(line.subject()).map(UUID::toString).orElse(""),
                "",
                line.entry().toString(),
                day(line.valueOn()),
                Kinds.words(screen, line.kind()),
                money(book, Math.max(line.cents(), 0)),
                money(book, Math.max(-line.cents(), 0)),
                "",
                "",
                valid,
                "",
                book.currency());
    }

    private static String day(LocalDate date) {
        return date.format(DateTimeFormatter.BASIC_ISO_DATE);
    }

    private static String money(Book book, long cents) {
        BigDecimal amount = book.money(cents);
        return amount.toPlainString().replace('.', ',');
    }

    private static void row(Writer out, Stream<String> cells) throws IOException {
        String between = "";
        for (String cell : cells.toList()) {
            out.append(between).append(plain(cell));
            between = "\t";
        }
        out.append("\r\n");
    }

    /** Nothing that ends a cell, and nothing that a spreadsheet would compute. */
    private static String plain(String cell) {
        String line = cell.replaceAll("[\\p{Cntrl}\\p{Cf}]", " ");
        return line.matches("[=+@-].*") ? "'" + line : line;
    }
}
