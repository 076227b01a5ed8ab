package express.journeys;

import express.base.Parameters;
import express.journeys.Profile.Birth;
import express.journeys.Profile.Contact;
import express.journeys.Profile.Name;
import express.journeys.Profile.Residence;
import express.journeys.Profile.Tongue;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What is known of people. The database leaves out what is not for the viewer. */
@Repository
@Transactional
public class Profiles {

    private final JdbcClient jdbc;
    private final InstantSource time;

    Profiles(JdbcClient jdbc, InstantSource time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    @Transactional(readOnly = true)
    public Profile get(CaseFile journey) {
        return new Profile(names(journey), birth(journey), contacts(journey), tongues(journey), residence(journey));
    }

    private List<Name> names(CaseFile journey) {
        return jdbc.sql("""
            select kind, name, language
            from journeys.name
            where network_id = :network
              and journey_id = :id
            order by place
            """).paramSource(Journeys.of(journey)).query(Name.class).list();
    }

    private @Nullable Birth birth(CaseFile journey) {
        return jdbc.sql("""
            select year, month, day, approximate
            from journeys.birth
            where network_id = :network
              and journey_id = :id
            """)
                .paramSource(Journeys.of(journey))
                .query(Birth.class)
                .optional()
                .orElse(null);
    }

    private List<Contact> contacts(CaseFile journey) {
        return jdbc.sql("""
            select way, reach, safe
            from journeys.contact
            where network_id = :network
              and journey_id = :id
            order by place
            """)
                .paramSource(Journeys.of(journey))
                .query(Contact.class)
                .list();
    }

    private List<Tongue> tongues(CaseFile journey) {
        return jdbc.sql("""
            select language, speaks, script, reads
            from journeys.tongue
            where network_id = :network
              and journey_id = :id
            order by place
            """)
                .paramSource(Journeys.of(journey))
                .query(Tongue.class)
                .list();
    }

    private @Nullable Residence residence(CaseFile journey) {
        return jdbc.sql("""
            select country, status, until
            from journeys.residence
            where network_id = :network
              and journey_id = :id
            """)
                .paramSource(Journeys.of(journey))
                .query(Residence.class)
                .optional()
                .orElse(null);
    }

    void writeNames(CaseFile journey, List<Name> names) {
        empty("delete from journeys.name where network_id = :network and journey_id = :id", journey);
        for (int place = 0; place < names.size(); place++) {
            jdbc.sql("""
                insert into journeys.name (network_id, journey_id, place, kind, name, language)
                values (:network, :id, :place, :kind, :name, :language)
                """)
                    .paramSource(with(journey, Parameters.of(names.get(place))).and("place", place))
                    .update();
        }
    }

    void writeBirth(CaseFile journey, @Nullable Birth birth) {
        empty("delete from journeys.birth where network_id = :network and journey_id = :id", journey);
        if (birth != null) {
            jdbc.sql("""
                insert into journeys.birth (network_id, journey_id, year, month, day, approximate)
                values (:network, :id, :year, :month, :day, :approximate)
                """).paramSource(with(journey, Parameters.of(birth))).update();
        }
    }

    void writeContacts(CaseFile journey, List<Contact> contacts) {
        empty("delete from journeys.contact where network_id = :network and journey_id = :id", journey);
        for (int place = 0; place < contacts.size(); place++) {
            jdbc.sql("""
                insert into journeys.contact (network_id, journey_id, place, way, reach, safe)
                values (:network, :id, :place, :way, :reach, :safe)
                """)
                    .paramSource(
                            with(journey, Parameters.of(contacts.get(place))).and("place", place))
                    .update();
        }
    }

    void writeTongues(CaseFile journey, List<Tongue> tongues) {
        empty("delete from journeys.tongue where network_id = :network and journey_id = :id", journey);
        for (int place = 0; place < tongues.size(); place++) {
            jdbc.sql("""
                insert into journeys.tongue (network_id, journey_id, place, language, speaks, script, reads)
                values (:network, :id, :place, :language, :speaks, :script, :reads)
                """)
                    .paramSource(
                            with(journey, Parameters.of(tongues.get(place))).and("place", place))
                    .update();
        }
    }

    void writeResidence(CaseFile journey, @Nullable Residence residence) {
        empty("delete from journeys.residence where network_id = :network and journey_id = :id", journey);
        if (residence != null) {
            jdbc.sql("""
                insert into journeys.residence (network_id, journey_id, country, status, until, noted_at)
                values (:network, :id, :country, :status, :until, :now)
                """)
                    .paramSource(with(journey, Parameters.of(residence)).and("now", time.instant()))
                    .update();
        }
    }

    private void empty(String sql, CaseFile journey) {
        jdbc.sql(sql).paramSource(Journeys.of(journey)).update();
    }

    private static Parameters with(CaseFile journey, Parameters parameters) {
        return parameters
                .and("network", journey.network())
                .and("id", journey.id().value());
    }
}
