package express.hsds;

import static org.assertj.core.api.Assertions.assertThat;

import express.hsds.Rows.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class RowsTest {

    private final Spool spool = new Spool();
    private final Rows rows = new Rows(spool);
    private final UUID house = UUID.randomUUID();

    @AfterEach
    void close() {
        spool.close();
    }

    private static ObjectNode said(UUID id, String name) {
        return Said.object().put("id", id.toString()).put("name", name);
    }

    private UUID service(String name) {
        UUID id = UUID.randomUUID();
        rows.add(Kind.SERVICE, id, 7, said(id, name).put("organization_id", house.toString()), true);
        return id;
    }

    private UUID phone(UUID service, String number) {
        UUID id = UUID.randomUUID();
        ObjectNode said = Said.object().put("id", id.toString()).put("number", number);
        rows.add(Kind.PHONE, id, 8, said.put("service_id", service.toString()), true);
        return id;
    }

    private List<Row> all(Kind kind) {
        List<Row> all = new ArrayList<>();
        rows.each(kind, all::add);
        return all;
    }

    @Test
    void givesBackWhatItWasGiven() {
        UUID id = service("Sewing");
        Row row = rows.find(Kind.SERVICE, id).orElseThrow();
        assertThat(row.line()).isEqualTo(7);
        assertThat(row.said().get("name").asString()).isEqualTo("Sewing");
        assertThat(rows.find(Kind.PHONE, id)).isEmpty();
        assertThat(rows.kinds()).containsExactly(Kind.SERVICE);
    }

    @Test
    void takesAnIdOnceOfEachKind() {
        assertThat(rows.add(Kind.ORGANIZATION, house, 1, said(house, "One"), true))
                .isTrue();
        assertThat(rows.add(Kind.ORGANIZATION, house, 2, said(house, "Two"), true))
                .isFalse();
        assertThat(rows.add(Kind.LOCATION, house, 3, said(house, "Place"), true))
                .isTrue();
        assertThat(all(Kind.ORGANIZATION)).hasSize(1);
        assertThat(rows.has(Kind.LOCATION, house)).isTrue();
    }

    @Test
    void knowsWhatBelongsTogetherInItsOrderAlsoIfItCameBefore() {
        UUID service = UUID.randomUUID();
        List<UUID> phones =
                IntStream.range(0, 5).mapToObj(i -> phone(service, "" + i)).toList();
        rows.add(Kind.SERVICE, service, 1, said(service, "Sewing"), true);
        Row row = rows.find(Kind.SERVICE, service).orElseThrow();
        assertThat(rows.parts(row, Kind.PHONE, "service_id"))
                .extracting(Row::id)
                .isEqualTo(phones);
        assertThat(rows.parts(row, Kind.PHONE, "location_id")).isEmpty();
        assertThat(rows.parts(row, Kind.LANGUAGE, "service_id")).isEmpty();
    }

    @Test
    void leavesOutWhatIsRefusedAndWhatIsCutOff() {
        UUID sewing = service("Sewing");
        UUID baking = service("Baking");
        UUID phone = phone(sewing, "1");
        rows.refuse(rows.find(Kind.SERVICE, baking).orElseThrow().number());
        assertThat(all(Kind.SERVICE)).extracting(Row::id).containsExactly(sewing);
        assertThat(rows.has(Kind.SERVICE, baking)).isTrue();
        assertThat(rows.stands(Kind.SERVICE, baking)).isFalse();
        rows.cut(
                rows.find(Kind.SERVICE, sewing).orElseThrow().number(),
                Kind.SERVICE.field("organization_id").orElseThrow());
        assertThat(rows.find(Kind.SERVICE, sewing).orElseThrow().said().has("organization_id"))
                .isFalse();
        rows.refuse(rows.find(Kind.PHONE, phone).orElseThrow().number());
        assertThat(rows.parts(rows.find(Kind.SERVICE, sewing).orElseThrow(), Kind.PHONE, "service_id"))
                .isEmpty();
    }

    @Test
    void keepsManyAndLarge() {
        String large = "x".repeat(1 << 19);
        List<UUID> ids = IntStream.range(0, 20_000)
                .mapToObj(i -> service(i % 5_000 == 0 ? large + i : "Service " + i))
                .toList();
        List<Row> all = all(Kind.SERVICE);
        assertThat(all).extracting(Row::id).isEqualTo(ids);
        assertThat(all.get(15_000).said().get("name").asString()).isEqualTo(large + 15_000);
        assertThat(rows.linksTo(house)).hasSize(20_000);
        UUID later = service("Later");
        assertThat(rows.find(Kind.SERVICE, later)).isPresent();
    }
}
