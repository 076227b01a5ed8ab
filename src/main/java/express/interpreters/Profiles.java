package express.interpreters;

import express.base.Ids;
import express.base.OrganisationId;
import express.base.Parameters;
import express.base.PersonId;
import express.tariffs.Mode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what is known of those who interpret. */
@Repository
@Transactional
public class Profiles {

    /** What stands in the first form of a profile. */
    public record Facts(
            Status status,
            String payFamily,
            String area,
            @Nullable Gender gender,
            Set<Mode> modes,
            @Nullable BigDecimal ceiling,
            String badge) {}

    private final JdbcClient jdbc;

    Profiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Does nothing for somebody who is known already. */
    public void begin(OrganisationId house, PersonId person, Facts facts) {
        jdbc.sql("""
            insert into interpreters.profile (house_id, person_id, status, pay_family, area, gender, modes, ceiling, badge)
            values (:house, :person, :status, :payFamily, :area, :gender, :modes, :ceiling, :badge)
            on conflict (house_id, person_id) do nothing
            """).paramSource(of(house, person, facts)).update();
    }

    /** Not if somebody else changed it meanwhile. */
    boolean change(OrganisationId house, PersonId person, int version, Facts facts) {
        return jdbc.sql("""
            update interpreters.profile
            set status = :status, pay_family = :payFamily, area = :area, gender = :gender, modes = :modes,
                ceiling = :ceiling, badge = :badge, version = version + 1
            where house_id = :house
              and person_id = :person
              and version = :version
            """)
                        .paramSource(of(house, person, facts).and("version", version))
                        .update()
                == 1;
    }

    private static Parameters of(OrganisationId house, PersonId person, Facts facts) {
        return Parameters.of(facts).and("house", house).and("person", person);
    }

    public void speak(OrganisationId house, PersonId person, Tongue tongue) {
        jdbc.sql("""
            insert into interpreters.tongue (house_id, person_id, language, dialect, level, direction)
            values (:house, :person, :language, :dialect, :level, :direction)
            on conflict (house_id, person_id, language, dialect)
            do update set level = excluded.level, direction = excluded.direction
            """)
                .paramSource(Parameters.of(tongue).and("house", house).and("person", person))
                .update();
    }

    void unspeak(OrganisationId house, PersonId person, String language, String dialect) {
        jdbc.sql("""
            delete from interpreters.tongue
            where house_id = :house
              and person_id = :person
              and language = :language
              and dialect = :dialect
            """)
                .paramSource(named(house, person).and("language", language).and("dialect", dialect))
                .update();
    }

    public void certify(OrganisationId house, PersonId person, String name, LocalDate on, @Nullable LocalDate until) {
        jdbc.sql("""
            insert into interpreters.certificate (house_id, person_id, id, name, got_on, until)
            values (:house, :person, :id, :name, :on, :until)
            """)
                .paramSource(named(house, person)
                        .and("id", Ids.next())
                        .and("name", name)
                        .and("on", on)
                        .and("until", until))
                .update();
    }

    /** It was entered wrongly, or is not theirs. */
    void uncertify(OrganisationId house, PersonId person, UUID certificate) {
        jdbc.sql("""
            delete from interpreters.certificate
            where house_id = :house
              and person_id = :person
              and id = :certificate
            """)
                .paramSource(named(house, person).and("certificate", certificate))
                .update();
    }

    void open(OrganisationId house, PersonId person, Slot slot) {
        jdbc.sql("""
            insert into interpreters.slot (house_id, person_id, weekday, opens, closes)
            values (:house, :person, :weekday, :opens, :closes)
            on conflict (house_id, person_id, weekday, opens) do update set closes = excluded.closes
            """)
                .paramSource(Parameters.of(slot).and("house", house).and("person", person))
                .update();
    }

    void shut(OrganisationId house, PersonId person, int weekday) {
        jdbc.sql("""
            delete from interpreters.slot
            where house_id = :house
              and person_id = :person
              and weekday = :weekday
            """).paramSource(named(house, person).and("weekday", weekday)).update();
    }

    void except(OrganisationId house, PersonId person, LocalDate day, boolean available) {
        jdbc.sql("""
            insert into interpreters.exception (house_id, person_id, day, available)
            values (:house, :person, :day, :available)
            on conflict (house_id, person_id, day) do update set available = excluded.available
            """)
                .paramSource(named(house, person).and("day", day).and("available", available))
                .update();
    }

    void asUsual(OrganisationId house, PersonId person, LocalDate day) {
        jdbc.sql("""
            delete from interpreters.exception
            where house_id = :house
              and person_id = :person
              and day = :day
            """).paramSource(named(house, person).and("day", day)).update();
    }

    void standApart(OrganisationId house, PersonId person, OrganisationId client) {
        jdbc.sql("""
            insert into interpreters.conflict (house_id, person_id, client_id)
            values (:house, :person, :client)
            on conflict (house_id, person_id, client_id) do nothing
            """).paramSource(named(house, person).and("client", client)).update();
    }

    void standBy(OrganisationId house, PersonId person, OrganisationId client) {
        jdbc.sql("""
            delete from interpreters.conflict
            where house_id = :house
              and person_id = :person
              and client_id = :client
            """).paramSource(named(house, person).and("client", client)).update();
    }

    private static Parameters named(OrganisationId house, PersonId person) {
        return Parameters.with("house", house).and("person", person);
    }
}
