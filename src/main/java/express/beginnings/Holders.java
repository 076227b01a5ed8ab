package express.beginnings;

import express.base.NetworkId;
import express.base.Parameters;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who holds which role in which network. */
@Repository
@Transactional
class Holders {

    private final JdbcClient jdbc;

    Holders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    Map<Duty, Holder> list(NetworkId network) {
        Map<Duty, Holder> holders = new EnumMap<>(Duty.class);
        jdbc.sql("""
            select duty, organisation_id as organisation, person_id as person, name, function, version
            from beginnings.holder
            where network_id = :network
            """)
                .paramSource(Parameters.with("network", network))
                .query(Holder.class)
                .list()
                .forEach(it -> holders.put(it.duty(), it));
        return holders;
    }

    /** Whether nobody else has named somebody since it was read: a version of 0 says that there was nobody. */
    boolean name(NetworkId network, Holder holder) {
        return jdbc.sql(holder.version() == 0 ? """
            insert into beginnings.holder (network_id, duty, organisation_id, person_id, name, function, version)
            values (:network, :duty, :organisation, :person, :name, :function, 1)
            on conflict (network_id, duty) do nothing
            """ : """
                update beginnings.holder
                set organisation_id = :organisation, person_id = :person, name = :name, function = :function,
                    version = version + 1
                where network_id = :network
                  and duty = :duty
                  and version = :version
                """)
                        .paramSource(Parameters.of(holder).and("network", network))
                        .update()
                == 1;
    }

    /** Whether it was still held as it was read: somebody else may have named another meanwhile. */
    boolean relieve(NetworkId network, Duty duty, int version) {
        return jdbc.sql("""
            delete from beginnings.holder
            where network_id = :network
              and duty = :duty
              and version = :version
            """)
                        .paramSource(Parameters.with("network", network)
                                .and("duty", duty)
                                .and("version", version))
                        .update()
                == 1;
    }
}
