package express.registration;

import express.base.Parameters;
import express.gatherings.Gathering;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What participants are told some days before. */
@Repository
@Transactional
class Preparations {

    static final int LONGEST = 1_000;
    static final Preparation USUAL = new Preparation(5, "");

    /**
     * @param days before it begins; 0, if they get no such letter
     * @param line of the host’s own, in whatever language
     */
    record Preparation(int days, String line) {}

    private final JdbcClient jdbc;

    Preparations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    Optional<Preparation> find(Gathering gathering) {
        return jdbc.sql("""
            select preparation_days as days, preparation as line
            from registration.desk
            where gathering_id = :gathering
            """)
                .paramSource(Parameters.with("gathering", gathering.id()))
                .query(Preparation.class)
                .optional();
    }

    void put(Gathering gathering, Preparation preparation) {
        jdbc.sql("""
            update registration.desk
            set preparation_days = :days, preparation = :line
            where gathering_id = :gathering
            """)
                .paramSource(Parameters.of(preparation).and("gathering", gathering.id()))
                .update();
    }

    /** Its programme says so from now on. */
    void begins(Gathering gathering) {
        jdbc.sql("""
            update registration.desk
            set begins_at = :begins
            where gathering_id = :gathering
              and cast(:begins as timestamptz) is not null
            """)
                .paramSource(Parameters.with("gathering", gathering.id()).and("begins", gathering.begins()))
                .update();
    }
}
