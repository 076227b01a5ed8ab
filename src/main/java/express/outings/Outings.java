package express.outings;

import express.applications.Among;
import express.applications.Application.Channel;
import express.base.NotFound;
import express.base.OrganisationId;
import express.base.Parameters;
import express.base.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Where officers went, and how many they met there. */
@Repository
@Transactional
class Outings {

    static final int PAGE = 30;

    private static final String ALL = """
        select id, lender_id as lender, day, channel, place, met, asked, words, officer_id as officer
        from outings.outing
        where lender_id = :lender
        """;

    private static final String AMONG = """
          and day between :since and :until
          and (cast(:channel as text) is null or channel = :channel)
          and (cast(:officer as uuid) is null or officer_id = :officer)
          and (not :nobody or officer_id is null)
        """;

    private final JdbcClient jdbc;

    Outings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static Parameters of(OrganisationId lender, Among among) {
        return Parameters.with("lender", lender)
                .and("since", among.since())
                .and("until", among.until())
                .and("channel", among.channel())
                .and("officer", among.officer())
                .and("nobody", among.nobody());
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    public List<Outing> list(OrganisationId lender, Among among, @Nullable LocalDate day, @Nullable UUID after) {
        return jdbc.sql(ALL + AMONG + """
              and (cast(:day as date) is null or (day, id) < (:day, :after))
            order by day desc, id desc
            limit :most
            """)
                .paramSource(
                        of(lender, among).and("day", day).and("after", after).and("most", PAGE + 1))
                .query(Outing.class)
                .list();
    }

    @Transactional(readOnly = true)
    public Outing get(OrganisationId lender, UUID id) {
        return jdbc.sql(ALL + " and id = :id")
                .paramSource(Parameters.with("lender", lender).and("id", id))
                .query(Outing.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** How many were met and asked, by each officer through each channel. */
    record Met(Channel channel, @Nullable PersonId officer, long met, long asked) {}

    @Transactional(readOnly = true)
    public List<Met> count(OrganisationId lender, Among among) {
        return jdbc.sql("""
            select channel, officer_id as officer, sum(met) as met, sum(asked) as asked
            from outings.outing
            where lender_id = :lender
            """ + AMONG + """
            group by channel, officer_id
            """)
                .paramSource(of(lender, among))
                .query(Met.class)
                .list();
    }

    void add(Outing it) {
        jdbc.sql("""
            insert into outings.outing (lender_id, id, day, channel, place, met, asked, words, officer_id)
            values (:lender, :id, :day, :channel, :place, :met, :asked, :words, :officer)
            """).paramSource(Parameters.of(it)).update();
    }

    /** Whether it was still there. */
    boolean remove(Outing it) {
        return jdbc.sql("""
            delete from outings.outing
            where lender_id = :lender
              and id = :id
            """)
                        .paramSource(Parameters.with("lender", it.lender()).and("id", it.id()))
                        .update()
                == 1;
    }
}
