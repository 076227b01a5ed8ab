package express.worksheets;

import express.base.Ids;
import express.base.NetworkId;
import express.base.NotFound;
import express.base.Parameters;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The worksheets of all networks. */
@Repository
@Transactional
class Worksheets {

    private final JdbcClient jdbc;

    Worksheets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of two who begin the same session at once both get the same. */
    UUID begin(NetworkId network, LocalDate heldOn, String title) {
        Parameters row = Parameters.with("network", network)
                .and("id", Ids.next())
                .and("heldOn", heldOn)
                .and("title", title);
        jdbc.sql("""
            insert into worksheets.worksheet (network_id, id, held_on, title)
            values (:network, :id, :heldOn, :title)
            on conflict (network_id, held_on, title) do nothing
            """).paramSource(row).update();
        return jdbc.sql("""
            select id
            from worksheets.worksheet
            where network_id = :network
              and held_on = :heldOn
              and title = :title
            """).paramSource(row).query(UUID.class).single();
    }

    @Transactional(readOnly = true)
    Worksheet get(NetworkId network, UUID id) {
        return jdbc.sql("""
            select network_id as network, id, held_on, title
            from worksheets.worksheet
            where network_id = :network
              and id = :id
            """)
                .paramSource(Parameters.with("network", network).and("id", id))
                .query(Worksheet.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** @param lines how many stand on it */
    record Entry(NetworkId network, UUID id, LocalDate heldOn, String title, int lines) {

        String path(String slug) {
            return new Worksheet(network, id, heldOn, title).path(slug);
        }
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    List<Entry> list(NetworkId network) {
        return jdbc.sql("""
            select network_id as network, id, held_on, title,
                   (select count(*)
                    from worksheets.line
                    where line.network_id = worksheet.network_id
                      and line.worksheet_id = worksheet.id) as lines
            from worksheets.worksheet
            where network_id = :network
            order by held_on desc, title, id
            """)
                .paramSource(Parameters.with("network", network))
                .query(Entry.class)
                .list();
    }
}
