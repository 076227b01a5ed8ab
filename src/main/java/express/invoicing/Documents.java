package express.invoicing;

import express.base.NotFound;
import express.base.OrganisationId;
import express.base.Parameters;
import express.base.PersonId;
import express.people.Tokens;
import express.tariffs.Scale;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Documents and their lines, written once. */
@Repository
@Transactional
class Documents {

    static final int PAGE = 50;

    private static final String ALL = """
        select house_id as house, id, scale, credits, number, month, party_id as party, party_name, party_address, party_country,
               issuer_id as issuer, issued_on, due_on, currency, net, vat_rate, vat, total, corrects, reason
        from invoicing.document
        """;
    private static final String LINES = """
        select house_id as house, document_id as document, position, scale, credits, request_id as request, line_number, day,
               kind, quantity, price, amount, reference, cost_centre
        from invoicing.line
        """;

    private final JdbcClient jdbc;

    Documents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One that the viewer may see. */
    @Transactional(readOnly = true)
    public Document get(UUID id) {
        return jdbc.sql(ALL + " where id = :id")
                .paramSource(Parameters.with("id", id))
                .query(Document.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    @Transactional(readOnly = true)
    public List<Document> listMonth(OrganisationId house, LocalDate month, Scale scale, String after) {
        return jdbc.sql(ALL + """
            where house_id = :house
              and month = :month
              and scale = :scale
              and number > :after
            order by number
            limit :most
            """)
                .paramSource(Parameters.with("house", house)
                        .and("month", month)
                        .and("scale", scale)
                        .and("after", after)
                        .and("most", PAGE + 1))
                .query(Document.class)
                .list();
    }

    /** Those of a client or an interpreter, the latest first. */
    @Transactional(readOnly = true)
    public List<Document> listOfParty(UUID party, Scale scale, @Nullable UUID after) {
        return jdbc.sql(ALL + """
            where party_id = :party
              and scale = :scale
              and (cast(:after as uuid) is null
                or (issued_on, id) < (select issued_on, id
                                      from invoicing.document
                                      where id = :after))
            order by issued_on desc, id desc
            limit :most
            """)
                .paramSource(Parameters.with("party", party)
                        .and("scale", scale)
                        .and("after", after)
                        .and("most", PAGE + 1))
                .query(Document.class)
                .list();
    }

    @Transactional(readOnly = true)
    public List<Document> listCorrecting(Document of) {
        return jdbc.sql(ALL + " where house_id = :house and corrects = :id order by number")
                .paramSource(Parameters.with("house", of.house()).and("id", of.id()))
                .query(Document.class)
                .list();
    }

    @Transactional(readOnly = true)
    public List<DocumentLine> lines(Document of) {
        return jdbc.sql(LINES + " where house_id = :house and document_id = :id order by position")
                .paramSource(Parameters.with("house", of.house()).and("id", of.id()))
                .query(DocumentLine.class)
                .list();
    }

    /** Makes who else would make documents of the same house wait, until the transaction ends. */
    void lock(OrganisationId house) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:house, 0))::text")
                .paramSource(Parameters.with("house", "invoicing " + house))
                .query(String.class)
                .single();
    }

    /** A line of a mission, on one side. */
    record Mark(UUID request, int lineNumber) {}

    /** Which lines of these missions are on a document already. */
    Set<Mark> listMarks(OrganisationId house, Scale scale, boolean credits, Collection<UUID> requests) {
        return jdbc
                .sql("""
                    select request_id as request, line_number
                    from invoicing.line
                    where house_id = :house
                      and scale = :scale
                      and credits = :credits
                      and request_id = any (cast(:requests as uuid[]))
                    """)
                .paramSource(Parameters.with("house", house)
                        .and("scale", scale)
                        .and("credits", credits)
                        .and("requests", requests))
                .query(Mark.class)
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    /** The last of so many numbers in a row. */
    int number(OrganisationId house, Kind kind, int year, int many) {
        return jdbc.sql("""
            insert into invoicing.counter (house_id, series, year, last)
            values (:house, :series, :year, :many)
            on conflict (house_id, series, year) do update
            set last = counter.last + excluded.last
            returning last
            """)
                .paramSource(Parameters.with("house", house)
                        .and("series", kind.series())
                        .and("year", year)
                        .and("many", many))
                .query(Integer.class)
                .single();
    }

    void write(List<Document> documents, List<DocumentLine> lines) {
        jdbc.sql("""
            insert into invoicing.document
                (house_id, id, scale, credits, number, month, party_id, party_name, party_address, party_country, issuer_id,
                 issued_on, due_on, currency, net, vat_rate, vat, total, corrects, reason)
            select *
            from unnest(
                cast(:house as uuid[]), cast(:id as uuid[]), cast(:scale as text[]), cast(:credits as boolean[]),
                cast(:number as text[]), cast(:month as date[]), cast(:party as uuid[]), cast(:partyName as text[]),
                cast(:partyAddress as text[]), cast(:partyCountry as text[]), cast(:issuer as uuid[]),
                cast(:issuedOn as date[]), cast(:dueOn as date[]), cast(:currency as text[]), cast(:net as numeric[]),
                cast(:vatRate as numeric[]), cast(:vat as numeric[]), cast(:total as numeric[]), cast(:corrects as uuid[]),
                cast(:reason as text[]))
            """).paramSource(Parameters.each(documents, Document.class)).update();
        jdbc.sql("""
            insert into invoicing.line
                (house_id, document_id, position, scale, credits, request_id, line_number, day, kind, quantity, price, amount,
                 reference, cost_centre)
            select *
            from unnest(
                cast(:house as uuid[]), cast(:document as uuid[]), cast(:position as int[]), cast(:scale as text[]),
                cast(:credits as boolean[]), cast(:request as uuid[]), cast(:lineNumber as int[]), cast(:day as date[]),
                cast(:kind as text[]), cast(:quantity as numeric[]), cast(:price as numeric[]), cast(:amount as numeric[]),
                cast(:reference as text[]), cast(:costCentre as text[]))
            """).paramSource(Parameters.each(lines, DocumentLine.class)).update();
    }

    /** Those of all houses of which whoever is charged or paid has not been told. */
    @Transactional(readOnly = true)
    public List<Document> listUntold(int most) {
        return jdbc.sql(ALL + " where told_at is null order by issued_on, id limit :most")
                .paramSource(Parameters.with("most", most))
                .query(Document.class)
                .list();
    }

    /** Tells whether nobody was told before. */
    boolean tell(Document of, Instant at) {
        return jdbc.sql("""
            update invoicing.document
            set told_at = :at
            where house_id = :house
              and id = :id
              and told_at is null
            """)
                        .paramSource(Parameters.with("house", of.house())
                                .and("id", of.id())
                                .and("at", at))
                        .update()
                == 1;
    }

    /** The secret of a link by which whoever has no seat here reads it. */
    String open(Document of) {
        String secret = Tokens.secret();
        jdbc.sql("""
            update invoicing.document
            set link_hash = :hash
            where house_id = :house
              and id = :id
            """)
                .paramSource(
                        Parameters.with("house", of.house()).and("id", of.id()).and("hash", Tokens.digest(secret)))
                .update();
        return secret;
    }

    @Transactional(readOnly = true)
    public Optional<Document> findByLink(String secret) {
        return jdbc.sql(ALL + " where link_hash = :hash")
                .paramSource(Parameters.with("hash", Tokens.digest(secret)))
                .query(Document.class)
                .optional();
    }

    int removeBefore(LocalDate day) {
        return jdbc.sql("""
            delete from invoicing.document
            where issued_on < :day
            """).paramSource(Parameters.with("day", day)).update();
    }

    @Transactional(readOnly = true)
    public List<Document> listOfPerson(PersonId person) {
        return jdbc.sql(ALL + " where scale = 'PAY' and party_id = :person order by issued_on, number")
                .paramSource(Parameters.with("person", person))
                .query(Document.class)
                .list();
    }
}
