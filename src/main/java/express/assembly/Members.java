package express.assembly;

import express.base.OrganisationId;
import express.base.Parameters;
import express.base.PersonId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The register of a house, and what its people learnt. */
@Repository
@Transactional
class Members {

    private static final String ALL = """
        select house_id as house, person_id as person, kind, since, until
        from assembly.member
        """;

    private final JdbcClient jdbc;

    Members(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public List<Member> list(OrganisationId house) {
        return jdbc.sql(ALL + " where house_id = :house order by until is not null, kind, since, person_id")
                .paramSource(Parameters.with("house", house))
                .query(Member.class)
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<Member> find(OrganisationId house, PersonId person) {
        return jdbc.sql(ALL + " where house_id = :house and person_id = :person")
                .paramSource(Parameters.with("house", house).and("person", person))
                .query(Member.class)
                .optional();
    }

    /** Those who could vote on the last day, and who voted and left before. */
    int count(Decision decision, LocalDate last) {
        return jdbc.sql("""
            select count(*)
            from assembly.member
            where house_id = :house
              and (kind = 'MEMBER' and since <= :last and (until is null or until > :last)
                or exists (
                    select from assembly.vote
                    where vote.house_id = member.house_id
                      and vote.decision_id = :decision
                      and vote.person_id = member.person_id))
            """)
                .paramSource(Parameters.with("house", decision.house())
                        .and("last", last)
                        .and("decision", decision.id()))
                .query(Integer.class)
                .single();
    }

    void enter(Member member) {
        jdbc.sql("""
            insert into assembly.member (house_id, person_id, kind, since, until)
            values (:house, :person, :kind, :since, :until)
            on conflict (house_id, person_id) do update
            set kind = excluded.kind, since = excluded.since, until = excluded.until
            """).paramSource(Parameters.of(member)).update();
    }

    void note(Training training) {
        jdbc.sql("""
            insert into assembly.training (house_id, id, person_id, kind, what, hours, day)
            values (:house, :id, :person, :kind, :what, :hours, :day)
            """).paramSource(Parameters.of(training)).update();
    }

    /** It was written down wrongly. */
    void strike(Member member, UUID training) {
        jdbc.sql("""
            delete from assembly.training
            where house_id = :house
              and person_id = :person
              and id = :training
            """)
                .paramSource(Parameters.with("house", member.house())
                        .and("person", member.person())
                        .and("training", training))
                .update();
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    public List<Training> trainings(OrganisationId house, PersonId person) {
        return jdbc.sql("""
            select house_id as house, id, person_id as person, kind, what, hours, day
            from assembly.training
            where house_id = :house
              and person_id = :person
            order by day desc, id
            """)
                .paramSource(Parameters.with("house", house).and("person", person))
                .query(Training.class)
                .list();
    }

    /** Hours of a year by what kind it was. */
    record Learnt(Training.Kind kind, int people, BigDecimal hours) {}

    @Transactional(readOnly = true)
    public List<Learnt> learnt(OrganisationId house, LocalDate first, LocalDate next) {
        return jdbc.sql("""
            select kind, count(distinct person_id) as people, sum(hours) as hours
            from assembly.training
            where house_id = :house
              and day >= :first
              and day < :next
            group by kind
            order by kind
            """)
                .paramSource(Parameters.with("house", house).and("first", first).and("next", next))
                .query(Learnt.class)
                .list();
    }
}
