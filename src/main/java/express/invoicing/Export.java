package express.invoicing;

import de.siegmar.fastcsv.writer.CsvWriter;
import express.base.OrganisationId;
import express.base.Parameters;
import express.tariffs.Scale;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A month as tables for accountants and funders, with column names that stay. */
@Component
@Transactional(readOnly = true)
class Export {

    /** What a spreadsheet would take for a formula. */
    private static final String RISKY = "=+-@\t\r";

    private static final int FETCH = 1000;

    private record Row(
            String number,
            Scale scale,
            boolean credits,
            LocalDate issuedOn,
            LocalDate dueOn,
            String partyName,
            LocalDate day,
            String kind,
            BigDecimal quantity,
            BigDecimal price,
            BigDecimal amount,
            String currency,
            String reference,
            String costCentre,
            BigDecimal vatRate) {

        String[] cells() {
            return Stream.of(
                            number,
                            Kind.of(scale, credits).name(),
                            issuedOn.toString(),
                            dueOn.toString(),
                            partyName,
                            day.toString(),
                            kind,
                            quantity.toPlainString(),
                            price.toPlainString(),
                            (credits ? amount.negate() : amount).toPlainString(),
                            currency,
                            reference,
                            costCentre,
                            vatRate.toPlainString())
                    .map(Export::safe)
                    .toArray(String[]::new);
        }
    }

    private final JdbcClient jdbc;

    Export(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is taken back counts below nothing, so that a column adds up; only numbers begin with a sign. */
    private static String safe(String cell) {
        boolean number = cell.matches("-\\d+(\\.\\d+)?");
        return !cell.isEmpty() && !number && RISKY.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    public String lines(OrganisationId house, LocalDate month) {
        var out = new StringWriter();
        try (CsvWriter table = CsvWriter.builder().build(out);
                Stream<Row> rows = rows(house, month)) {
            table.writeRecord(
                    "document",
                    "kind",
                    "issued_on",
                    "due_on",
                    "party",
                    "day",
                    "what",
                    "quantity",
                    "price",
                    "amount",
                    "currency",
                    "reference",
                    "cost_centre",
                    "vat_rate");
            rows.forEach(it -> table.writeRecord(it.cells()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return out.toString();
    }

    private Stream<Row> rows(OrganisationId house, LocalDate month) {
        return jdbc
                .sql("""
                    select document.number, document.scale, document.credits, document.issued_on, document.due_on, document.party_name,
                           line.day, line.kind, line.quantity, line.price, line.amount, document.currency, line.reference,
                           line.cost_centre, document.vat_rate
                    from invoicing.document
                    join invoicing.line on line.house_id = document.house_id and line.document_id = document.id
                    where document.house_id = :house
                      and document.month = :month
                    order by document.number, line.position
                    """)
                .withFetchSize(FETCH)
                .paramSource(Parameters.with("house", house).and("month", month))
                .query(Row.class)
                .stream();
    }

    public String count(List<Counts.Count> counts) {
        var out = new StringWriter();
        try (CsvWriter table = CsvWriter.builder().build(out)) {
            table.writeRecord(
                    "language",
                    "mode",
                    "topic",
                    "done",
                    "minutes",
                    "nobody_came",
                    "called_off",
                    "unfilled",
                    "words",
                    "interpreter_missing");
            counts.forEach(it -> table.writeRecord(
                    it.language(),
                    it.mode().name(),
                    it.topic().replaceFirst(".*\\.", ""),
                    Integer.toString(it.done()),
                    Long.toString(it.minutes()),
                    Integer.toString(it.inVain()),
                    Integer.toString(it.calledOff()),
                    Integer.toString(it.unfilled()),
                    Long.toString(it.words()),
                    Integer.toString(it.missed())));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return out.toString();
    }
}
