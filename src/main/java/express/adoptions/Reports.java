package express.adoptions;

import express.base.Parameters;
import express.base.PersonId;
import express.base.Viewer;
import express.people.People;
import express.people.Person;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What was reported, all of it: nothing is changed afterwards. Who did is shown to those of the same organisation. */
@Repository
@Transactional
class Reports {

    private final JdbcClient jdbc;
    private final People people;
    private final InstantSource time;

    Reports(JdbcClient jdbc, People people, InstantSource time) {
        this.jdbc = jdbc;
        this.people = people;
        this.time = time;
    }

    void add(Viewer by, Adoption adoption, Report.Said said) {
        Parameters row = Parameters.of(said)
                .and("adoption", adoption.id())
                .and("number", adoption.reports() + 1)
                .and("at", time.instant())
                .and("organisation", adoption.organisation())
                .and("network", adoption.network())
                .and("person", by.id());
        jdbc.sql("""
            insert into adoptions.report (
                adoption_id, number, state, since, until, result, reason, language, reported_at)
            values (:adoption, :number, :state, :since, :until, :result, :reason, :language, :at)
            """).paramSource(row).update();
        jdbc.sql("""
            insert into adoptions.reporter (adoption_id, number, organisation_id, network_id, person_id)
            values (:adoption, :number, :organisation, :network, :person)
            """).paramSource(row).update();
    }

    /** Latest first. */
    @Transactional(readOnly = true)
    List<Report> list(UUID adoption) {
        return jdbc.sql("""
            select number, state, since, until, result, reason, language, reported_at
            from adoptions.report
            where adoption_id = :adoption
            order by number desc
            """)
                .paramSource(Parameters.with("adoption", adoption))
                .query(Reports::report)
                .list();
    }

    /** The latest of each. */
    @Transactional(readOnly = true)
    Map<UUID, Report> listLatest(Collection<UUID> adoptions) {
        Map<UUID, Report> latest = new HashMap<>();
        jdbc.sql("""
            select distinct on (adoption_id)
                   adoption_id, number, state, since, until, result, reason, language, reported_at
            from adoptions.report
            where adoption_id = any (cast(:adoptions as uuid[]))
            order by adoption_id, number desc
            """)
                .paramSource(Parameters.with("adoptions", adoptions))
                .query((row, number) -> latest.put(row.getObject("adoption_id", UUID.class), report(row, number)))
                .list();
        return latest;
    }

    private static Report report(ResultSet row, int number) throws SQLException {
        return new Report(
                row.getInt("number"),
                new Report.Said(
                        State.valueOf(row.getString("state")),
                        row.getObject("since", LocalDate.class),
                        row.getObject("until", LocalDate.class),
                        row.getString("result"),
                        row.getString("reason"),
                        Locale.forLanguageTag(row.getString("language"))),
                row.getObject("reported_at", OffsetDateTime.class).toInstant());
    }

    private record Reporter(int number, PersonId person) {}

    /** By the number of the report, the names of those whom the viewer may see. */
    @Transactional(readOnly = true)
    Map<Integer, String> listReporters(UUID adoption) {
        List<Reporter> reporters = jdbc.sql("""
            select number, person_id as person
            from adoptions.reporter
            where adoption_id = :adoption
            """)
                .paramSource(Parameters.with("adoption", adoption))
                .query(Reporter.class)
                .list();
        Map<PersonId, Person> seen =
                people
                        .listAll(reporters.stream()
                                .map(Reporter::person)
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Person::id, Function.identity()));
        return reporters.stream()
                .filter(reporter -> seen.containsKey(reporter.person()))
                .collect(Collectors.toMap(
                        Reporter::number,
                        reporter -> seen.get(reporter.person()).name()));
    }
}
