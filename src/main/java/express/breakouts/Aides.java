package express.breakouts;

import express.base.Parameters;
import express.gatherings.Gathering;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who can facilitate, take notes or interpret, as the host's people say. */
@Repository
@Transactional
class Aides {

    /** @param languages of a speaker; those of a participant stand in their registration */
    record Aide(UUID guest, List<Part> parts, List<String> languages) {}

    private final JdbcClient jdbc;
    private final RuleSets desks;

    Aides(JdbcClient jdbc, RuleSets desks) {
        this.jdbc = jdbc;
        this.desks = desks;
    }

    @Transactional(readOnly = true)
    Map<UUID, Aide> of(UUID gathering) {
        return jdbc.sql("""
            select guest_id as guest, parts, languages
            from breakouts.aide
            where gathering_id = :gathering
            """).paramSource(Parameters.with("gathering", gathering)).query(Aide.class).list().stream()
                .collect(Collectors.toMap(Aide::guest, Function.identity()));
    }

    /** Those of some who may have said otherwise before. */
    void put(Gathering gathering, List<Aide> aides) {
        desks.hold(gathering);
        aides.forEach(it -> {
            if (it.parts().isEmpty()) {
                remove(gathering, it.guest());
            } else {
                put(gathering, it);
            }
        });
    }

    private void put(Gathering gathering, Aide aide) {
        jdbc.sql("""
            insert into breakouts.aide (gathering_id, guest_id, parts, languages)
            values (:gathering, :guest, cast(:parts as text[]), cast(:languages as text[]))
            on conflict (gathering_id, guest_id) do update
            set parts = excluded.parts, languages = excluded.languages
            """)
                .paramSource(Parameters.of(aide).and("gathering", gathering.id()))
                .update();
    }

    private void remove(Gathering gathering, UUID guest) {
        jdbc.sql("""
            delete from breakouts.aide
            where gathering_id = :gathering
              and guest_id = :guest
            """)
                .paramSource(Parameters.with("gathering", gathering.id()).and("guest", guest))
                .update();
    }
}
