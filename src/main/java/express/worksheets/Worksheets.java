package express.worksheets;

import express.base.Ids;
import express.base.NetworkId;
import express.base.NotFound;
import express.base.Parameters;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
    Optional<Worksheet> find(NetworkId network, UUID id) {
        return jdbc.sql("""
            select network_id as network, id, held_on, title
            from worksheets.worksheet
            where network_id = :network
              and id = :id
            """)
                .paramSource(Parameters.with("network", network).and("id", id))
                .query(Worksheet.class)
                .optional();
    }

    Worksheet get(NetworkId network, UUID id) {
        return find(network, id).orElseThrow(NotFound::new);
    }

    /** Whether nobody called it otherwise since it was seen; no two of a day have the same name. */
    boolean rename(Worksheet seen, LocalDate heldOn, String title) {
        return jdbc.sql("""
            update worksheets.worksheet
            set held_on = :heldOn,
                title = :title
            where network_id = :network
              and id = :id
              and held_on = :seenOn
              and title = :seen
            """)
                        .paramSource(row(seen)
                                .and("heldOn", heldOn)
                                .and("title", title)
                                .and("seenOn", seen.heldOn())
                                .and("seen", seen.title()))
                        .update()
                == 1;
    }

    private static Parameters row(Worksheet sheet) {
        return Parameters.with("network", sheet.network()).and("id", sheet.id());
    }

    /** With all its lines, if nobody added or removed one since they were seen. Whoever adds one at this moment waits. */
    boolean remove(Worksheet sheet, int seen) {
        jdbc.sql("""
            select id
            from worksheets.worksheet
            where network_id = :network
              and id = :id
            for update
            """).paramSource(row(sheet)).query(UUID.class).optional();
        int standing =
                jdbc.sql("""
                    select count(*)
                    from worksheets.line
                    where network_id = :network
                      and worksheet_id = :id
                    """).paramSource(row(sheet)).query(Integer.class).single();
        if (standing != seen) {
            return false;
        }
        jdbc.sql("""
            delete from worksheets.line
            where network_id = :network
              and worksheet_id = :id
            """).paramSource(row(sheet)).update();
        jdbc.sql("""
            delete from worksheets.worksheet
            where network_id = :network
              and id = :id
            """).paramSource(row(sheet)).update();
        return true;
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
