package express.hsds;

import express.hsds.Fault.Place;
import express.hsds.Fault.Reason;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What documents hold that stands for itself, each once and on the disk, until all of it is known. */
final class Docs {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int LAST_RANK = 7;

    /** That something belongs to another one of its kind. */
    record Parent(Kind kind, UUID id, UUID parent, Place place) {}

    private final Spool spool;
    private final Consumer<Fault> faults;
    private final Seen seen = new Seen();
    private final Longs at = new Longs();
    private final Ints lengths = new Ints();
    private final Ints kinds = new Ints();
    private final List<Parent> parents = new ArrayList<>();
    private final Set<Parent> cut = new HashSet<>();

    Docs(Spool spool, Consumer<Fault> faults) {
        this.spool = spool;
        this.faults = faults;
    }

    int size() {
        return at.size();
    }

    boolean has(Kind kind, UUID id) {
        return seen.find(kind, id) >= 0;
    }

    void add(Doc doc) {
        switch (seen.add(doc.kind(), doc.id(), words(doc), wealth(doc.said()))) {
            case NEVER -> keep(doc);
            case ALIKE -> {}
            case POORER -> replace(doc);
            case OTHERWISE ->
                faults.accept(Fault.note(doc.place(), doc.kind().word(), doc.id(), Reason.TWICE, "id", ""));
        }
    }

    private void keep(Doc doc) {
        byte[] packed = packed(doc);
        at.add(spool.add(packed));
        lengths.add(packed.length);
        kinds.add(doc.kind().ordinal());
        if (doc.parent() != null) {
            parents.add(parent(doc));
        }
    }

    /** Of those that came more than once the one with most in it stays. */
    private void replace(Doc doc) {
        byte[] packed = packed(doc);
        int number = seen.find(doc.kind(), doc.id());
        if (packed.length > lengths.get(number)) {
            at.set(number, spool.add(packed));
            lengths.set(number, packed.length);
        }
    }

    private static Parent parent(Doc doc) {
        return new Parent(doc.kind(), doc.id(), doc.parent(), doc.place());
    }

    /** What is said in single fields; lists may be left out where an object only stands beside another. */
    private static int words(Doc doc) {
        int words = 17;
        for (var field : doc.said().properties()) {
            if (field.getValue().isValueNode()) {
                words += field.getKey().hashCode() * 31
                        ^ Canon.text(field.getValue()).hashCode();
            }
        }
        return words;
    }

    private static int wealth(ObjectNode said) {
        return (int) said.properties().stream()
                .filter(field -> field.getValue().isContainer())
                .count();
    }

    private static byte[] packed(Doc doc) {
        ObjectNode around = Said.object().put("file", doc.place().file());
        put(around, "id", doc.id());
        put(around, "organization", doc.organization());
        put(around, "service", doc.service());
        put(around, "location", doc.location());
        put(around, "parent", doc.parent());
        around.set("said", doc.said());
        return Packed.of(doc.place().line(), around);
    }

    private static void put(ObjectNode into, String name, @Nullable UUID id) {
        if (id != null) {
            into.put(name, id.toString());
        }
    }

    private Doc doc(int number) {
        Packed packed = Packed.read(spool.get(at.get(number)));
        JsonNode around = packed.said();
        var doc = new Doc(
                Kind.values()[kinds.get(number)],
                Said.id(around),
                new Place(around.path("file").asString(), packed.line()),
                id(around, "organization"),
                id(around, "service"),
                id(around, "location"),
                id(around, "parent"),
                (ObjectNode) around.get("said"));
        return doc.parent() != null && cut.contains(parent(doc)) ? doc.alone() : doc;
    }

    private static @Nullable UUID id(JsonNode around, String name) {
        return Said.id(around, name).orElse(null);
    }

    /** Those that belong to others of their kind. */
    List<Parent> parents() {
        return parents;
    }

    void cut(Parent parent) {
        cut.add(parent);
    }

    /** In the order in which they are taken. */
    void each(Consumer<Doc> take) {
        for (int rank = 1; rank <= LAST_RANK; rank++) {
            for (int number = 0; number < at.size(); number++) {
                if (Doc.rank(Kind.values()[kinds.get(number)]) == rank) {
                    take.accept(doc(number));
                }
            }
        }
    }
}
