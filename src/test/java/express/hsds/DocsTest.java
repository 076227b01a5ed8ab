package express.hsds;

import static org.assertj.core.api.Assertions.assertThat;

import express.hsds.Fault.Place;
import express.hsds.Fault.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class DocsTest {

    private final Spool spool = new Spool();
    private final List<Fault> faults = new ArrayList<>();
    private final Docs docs = new Docs(spool, faults::add);
    private final UUID house = UUID.randomUUID();

    @AfterEach
    void close() {
        spool.close();
    }

    private static ObjectNode said(UUID id, String name) {
        return Said.object().put("id", id.toString()).put("name", name);
    }

    private static Doc doc(Kind kind, UUID id, ObjectNode said, @Nullable UUID parent) {
        return new Doc(kind, id, new Place("one.json", 3), null, null, null, parent, said);
    }

    private List<Doc> all() {
        List<Doc> all = new ArrayList<>();
        docs.each(all::add);
        return all;
    }

    @Test
    void givesThemInTheOrderOfTaking() {
        UUID service = UUID.randomUUID();
        UUID place = UUID.randomUUID();
        docs.add(doc(Kind.SERVICE, service, said(service, "Sewing"), null));
        docs.add(doc(Kind.LOCATION, place, said(place, "Yard"), null));
        docs.add(doc(Kind.ORGANIZATION, house, said(house, "House"), null));
        assertThat(all()).extracting(Doc::id).containsExactly(house, place, service);
        assertThat(all().getFirst().place()).isEqualTo(new Place("one.json", 3));
        assertThat(docs.has(Kind.SERVICE, service)).isTrue();
        assertThat(docs.has(Kind.SERVICE, house)).isFalse();
    }

    @Test
    void keepsOfTheSameTheRichest() {
        ObjectNode rich = said(house, "House");
        rich.putArray("phones").addObject().put("number", "+32 4 1");
        docs.add(doc(Kind.ORGANIZATION, house, said(house, "House"), null));
        docs.add(doc(Kind.ORGANIZATION, house, rich, null));
        docs.add(doc(Kind.ORGANIZATION, house, said(house, "House"), null));
        assertThat(all()).hasSize(1);
        assertThat(all().getFirst().said()).isEqualTo(rich);
        assertThat(faults).isEmpty();
    }

    @Test
    void saysWhatStandsTwiceWithOtherWords() {
        docs.add(doc(Kind.ORGANIZATION, house, said(house, "House"), null));
        docs.add(doc(Kind.ORGANIZATION, house, said(house, "Home"), null));
        assertThat(faults).extracting(Fault::reason).containsExactly(Reason.TWICE);
        assertThat(all()).extracting(it -> it.said().get("name").asString()).containsExactly("House");
    }

    @Test
    void leavesOutTheParentThatWasCut() {
        UUID parent = UUID.randomUUID();
        ObjectNode said = said(house, "House").put("parent_organization_id", parent.toString());
        docs.add(doc(Kind.ORGANIZATION, house, said, parent));
        docs.cut(docs.parents().getFirst());
        Doc alone = all().getFirst();
        assertThat(alone.parent()).isNull();
        assertThat(alone.said().has("parent_organization_id")).isFalse();
    }
}
