package express.places;

import express.base.Parameters;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Areas that operators brought, layer by layer. */
@Repository
@Transactional
public class Areas {

    /** So many signs of outlines make a page heavy. */
    private static final int HEAVIEST = 120_000;

    /**
     * A file of areas.
     *
     * @param source whose they are and under which licence, as it is shown beside each map
     * @param areas how many
     */
    public record Layer(UUID id, String name, String source, Instant broughtAt, long areas) {}

    private final JdbcClient jdbc;

    Areas(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By name. */
    @Transactional(readOnly = true)
    public List<Layer> layers() {
        return jdbc.sql("""
            select id, name, source, brought_at,
                   (select count(*) from places.area where layer_id = layer.id) as areas
            from places.layer
            order by lower(name) collate "und-x-icu", id
            """).query(Layer.class).list();
    }

    void add(Layer layer, List<Area> areas) {
        jdbc.sql("""
            insert into places.layer (id, name, source, brought_at)
            values (:id, :name, :source, :broughtAt)
            """).paramSource(Parameters.of(layer)).update();
        jdbc.sql("""
            insert into places.area (layer_id, number, name, outline, west, north, east, south)
            select :layer, row_number() over (), name, outline, west, north, east, south
            from jsonb_to_recordset(cast(:areas as jsonb)) as brought (
                name text, outline text, west double precision, north double precision, east double precision,
                south double precision)
            """)
                .paramSource(Parameters.with("layer", layer.id())
                        .and("areas", JsonMapper.shared().writeValueAsString(areas)))
                .update();
    }

    void remove(UUID layer) {
        jdbc.sql("""
            delete from places.layer
            where id = :layer
            """).paramSource(Parameters.with("layer", layer)).update();
    }

    /** What lies in a part of the picture: the largest first, as many as a page can carry. */
    @Transactional(readOnly = true)
    public List<Area> within(double west, double north, double east, double south) {
        return jdbc.sql("""
            select name, outline, west, north, east, south
            from (
                select name, outline, west, north, east, south,
                       sum(length(outline)) over (order by (east - west) * (south - north) desc, layer_id, number)
                           as heavy
                from places.area
                where west <= :east
                  and east >= :west
                  and north <= :south
                  and south >= :north) as ordered
            where heavy <= :heaviest
            """)
                .paramSource(Parameters.with("west", west)
                        .and("north", north)
                        .and("east", east)
                        .and("south", south)
                        .and("heaviest", HEAVIEST))
                .query(Area.class)
                .list();
    }
}
