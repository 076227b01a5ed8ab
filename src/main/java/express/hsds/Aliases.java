package express.hsds;

import express.base.Parameters;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Under which ids others know things of ours, where these are not ours. */
@Repository
@Transactional
class Aliases {

    private final JdbcClient jdbc;

    Aliases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Alias(UUID saidId, UUID id) {}

    /** Our ids of those that others call otherwise. */
    @Transactional(readOnly = true)
    public Map<UUID, UUID> list(Kind kind, Collection<UUID> said) {
        Map<UUID, UUID> aliases = new HashMap<>();
        jdbc.sql("""
            select said_id, id
            from hsds.alias
            where kind = :kind
              and said_id = any (cast(:said as uuid[]))
            """)
                .paramSource(Parameters.with("kind", kind.word()).and("said", said))
                .query(Alias.class)
                .list()
                .forEach(it -> aliases.put(it.saidId(), it.id()));
        return aliases;
    }

    Optional<UUID> find(Kind kind, UUID said) {
        return Optional.ofNullable(list(kind, List.of(said)).get(said));
    }

    /** What others call offers of ours; one of their ids, if they have several. */
    @Transactional(readOnly = true)
    public Map<UUID, UUID> listOffers(Collection<UUID> ours) {
        Map<UUID, UUID> named = new HashMap<>();
        jdbc.sql("""
            select said_id, id
            from hsds.alias
            where kind = 'service_at_location'
              and id = any (cast(:ours as uuid[]))
            order by said_id
            """)
                .paramSource(Parameters.with("ours", ours))
                .query(Alias.class)
                .list()
                .forEach(it -> named.putIfAbsent(it.id(), it.saidId()));
        return named;
    }

    void put(Kind kind, Map<UUID, UUID> aliases) {
        if (aliases.isEmpty()) {
            return;
        }
        jdbc.sql("""
            insert into hsds.alias (kind, said_id, id)
            select :kind, said_id, id
            from unnest(cast(:said as uuid[]), cast(:ours as uuid[])) as named (said_id, id)
            on conflict (kind, said_id) do update
            set id = excluded.id
            """)
                .paramSource(Parameters.with("kind", kind.word())
                        .and("said", List.copyOf(aliases.keySet()))
                        .and("ours", aliases.keySet().stream().map(aliases::get).toList()))
                .update();
    }
}
