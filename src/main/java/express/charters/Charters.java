package express.charters;

import express.base.NetworkId;
import express.base.NotFound;
import express.base.Parameters;
import express.charters.Charter.Deviation;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What networks are writing. */
@Repository
@Transactional
class Charters {

    private final JdbcClient jdbc;

    Charters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** With a version of the model; what deviates from an earlier one stays. */
    void adopt(NetworkId network, int model, Locale language) {
        jdbc.sql("""
            insert into charters.charter (network_id, model_version, language, version)
            values (:network, :model, :language, 1)
            on conflict (network_id) do update
            set model_version = excluded.model_version, version = charter.version + 1
            where charter.model_version <> excluded.model_version
            """)
                .paramSource(
                        Parameters.with("network", network).and("model", model).and("language", language))
                .update();
    }

    private record Row(int model, String language, int version) {}

    private record Own(String section, String words, String reason, int version) {}

    @Transactional(readOnly = true)
    Optional<Charter> find(NetworkId network) {
        return jdbc.sql("""
            select model_version as model, language, version
            from charters.charter
            where network_id = :network
            """)
                .paramSource(Parameters.with("network", network))
                .query(Row.class)
                .optional()
                .map(row -> new Charter(
                        network,
                        row.model(),
                        Locale.forLanguageTag(row.language()),
                        row.version(),
                        deviations(network)));
    }

    private Map<String, Deviation> deviations(NetworkId network) {
        Map<String, Deviation> deviations = new HashMap<>();
        jdbc.sql("""
            select section, words, reason, version
            from charters.deviation
            where network_id = :network
            """)
                .paramSource(Parameters.with("network", network))
                .query(Own.class)
                .list()
                .forEach(own -> deviations.put(own.section(), new Deviation(own.words(), own.reason(), own.version())));
        return deviations;
    }

    @Transactional(readOnly = true)
    Charter get(NetworkId network) {
        return find(network).orElseThrow(NotFound::new);
    }

    /** @param seen the version that was read, 0 if there was none; whether nobody has written since */
    boolean deviate(NetworkId network, String section, int seen, String words, String reason) {
        Parameters row = Parameters.with("network", network)
                .and("section", section)
                .and("seen", seen)
                .and("words", words)
                .and("reason", reason);
        return jdbc.sql(seen == 0 ? """
            insert into charters.deviation (network_id, section, words, reason, version)
            values (:network, :section, :words, :reason, 1)
            on conflict (network_id, section) do nothing
            """ : """
                update charters.deviation
                set words = :words, reason = :reason, version = version + 1
                where network_id = :network
                  and section = :section
                  and version = :seen
                """).paramSource(row).update() == 1;
    }

    /** The network says again what the model says. */
    void agree(NetworkId network, String section) {
        jdbc.sql("delete from charters.deviation where network_id = :network and section = :section")
                .paramSource(Parameters.with("network", network).and("section", section))
                .update();
    }

    /** Those that have adopted a version before this one. */
    @Transactional(readOnly = true)
    List<NetworkId> listBehind(int model) {
        return jdbc
                .sql("select network_id from charters.charter where model_version < :model")
                .param("model", model)
                .query(UUID.class)
                .list()
                .stream()
                .map(NetworkId::new)
                .toList();
    }
}
