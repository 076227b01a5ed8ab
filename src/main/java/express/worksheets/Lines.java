package express.worksheets;

import express.base.ChainStep;
import express.base.NotFound;
import express.base.Parameters;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The lines of all worksheets. */
@Repository
@Transactional
class Lines {

    private static final String ALL = """
        select id, part, words, step, who, partners, note, choice, grade, influence, due, parent, version
        from worksheets.line
        """;

    private static final String ADD = """
        insert into worksheets.line (
            network_id, worksheet_id, id, part, words, step, who, partners, note, choice, grade, influence, due,
            parent, version, written_at)
        values (
            :network, :worksheet, :id, :part, :words, :step, :who, :partners, :note, :choice, cast(:grade as int),
            cast(:influence as int), cast(:due as date), cast(:parent as uuid), 1, :now)
        """;

    private final JdbcClient jdbc;
    private final InstantSource time;

    Lines(JdbcClient jdbc, InstantSource time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    void add(Worksheet sheet, Line line) {
        jdbc.sql(ADD).paramSource(row(sheet, line).and("part", line.part())).update();
    }

    /** One that comes from elsewhere under an id of its own, once. */
    void take(Worksheet sheet, Line line) {
        jdbc.sql(ADD + "on conflict (network_id, worksheet_id, id) do nothing")
                .paramSource(row(sheet, line).and("part", line.part()))
                .update();
    }

    private Parameters row(Worksheet sheet, Line line) {
        return Parameters.of(line.said())
                .and("network", sheet.network())
                .and("worksheet", sheet.id())
                .and("id", line.id())
                .and("version", line.version())
                .and("now", time.instant());
    }

    private record Row(
            UUID id,
            Part part,
            String words,
            @Nullable ChainStep step,
            @Nullable String who,
            @Nullable String partners,
            @Nullable String note,
            @Nullable String choice,
            @Nullable Integer grade,
            @Nullable Integer influence,
            @Nullable LocalDate due,
            @Nullable UUID parent,
            int version) {

        Line line() {
            return new Line(
                    id,
                    part,
                    new Line.Said(words, step, who, partners, note, choice, grade, influence, due, parent),
                    version);
        }
    }

    @Transactional(readOnly = true)
    Line get(Worksheet sheet, UUID id) {
        return jdbc.sql(ALL + """
            where network_id = :network
              and worksheet_id = :worksheet
              and id = :id
            """)
                .paramSource(of(sheet).and("id", id))
                .query(Row.class)
                .optional()
                .map(Row::line)
                .orElseThrow(NotFound::new);
    }

    private static Parameters of(Worksheet sheet) {
        return Parameters.with("network", sheet.network()).and("worksheet", sheet.id());
    }

    /** In the order in which they were first written. */
    @Transactional(readOnly = true)
    List<Line> list(Worksheet sheet) {
        return jdbc.sql(ALL + """
            where network_id = :network
              and worksheet_id = :worksheet
            order by id
            """).paramSource(of(sheet)).query(Row.class).list().stream()
                .map(Row::line)
                .toList();
    }

    /** Whether nobody wrote it anew or removed it since it was seen. */
    boolean change(Worksheet sheet, Line seen, Line.Said said) {
        return jdbc.sql("""
            update worksheets.line
            set words = :words,
                step = :step,
                who = :who,
                partners = :partners,
                note = :note,
                choice = :choice,
                grade = cast(:grade as int),
                influence = cast(:influence as int),
                due = cast(:due as date),
                version = version + 1,
                written_at = :now
            where network_id = :network
              and worksheet_id = :worksheet
              and id = :id
              and version = :version
            """)
                        .paramSource(row(sheet, new Line(seen.id(), seen.part(), said, seen.version())))
                        .update()
                > 0;
    }

    /** Whether nothing hangs on it, and nobody wrote it anew since it was seen. */
    boolean remove(Worksheet sheet, Line seen) {
        return jdbc.sql("""
            delete from worksheets.line
            where network_id = :network
              and worksheet_id = :worksheet
              and id = :id
              and version = :version
              and not exists (
                select from worksheets.line child
                where child.network_id = line.network_id
                  and child.worksheet_id = line.worksheet_id
                  and child.parent = line.id)
            """)
                        .paramSource(of(sheet).and("id", seen.id()).and("version", seen.version()))
                        .update()
                > 0;
    }
}
