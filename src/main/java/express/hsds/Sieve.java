package express.hsds;

import express.hsds.Fault.Place;
import express.hsds.Fault.Reason;
import express.hsds.Field.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Lets through of an object what is as the standard says. What is not required and wrong is left out of it; without
 * what is required the object itself is refused. Fields that the standard does not know stay, since it allows them.
 */
final class Sieve {

    /** What no field of a directory needs. */
    private static final int LONGEST = 50_000;

    private static final Pattern UNWRITABLE = Pattern.compile(
            "[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f\\ufffe\\uffff]|(?<![\\ud800-\\udbff])[\\udc00-\\udfff]|[\\ud800-\\udbff](?![\\udc00-\\udfff])");

    private final Place place;
    private final Consumer<Fault> faults;
    private final String object;
    private final @Nullable UUID id;

    private Sieve(Place place, Consumer<Fault> faults, String object, @Nullable UUID id) {
        this.place = place;
        this.faults = faults;
        this.object = object;
        this.id = id;
    }

    /** Whether what is left of it can be taken; it is changed on the way. */
    static boolean pass(Kind kind, ObjectNode said, Place place, Consumer<Fault> faults) {
        JsonNode id = said.path("id");
        UUID named = id.isString() && Formats.isUuid(id.asString()) ? Formats.uuid(id.asString()) : null;
        return new Sieve(place, faults, kind.word(), named).pass(kind, said, "", true);
    }

    private boolean pass(Kind kind, ObjectNode said, String at, boolean whole) {
        boolean taken = true;
        for (String name : List.copyOf(said.propertyNames())) {
            JsonNode value = said.get(name);
            Optional<Field> field = kind.field(name);
            if (value.isNull()) {
                said.remove(name);
            } else if (field.isPresent()) {
                taken &= field(field.get(), said, at, whole);
            } else if (kind.nested(name).isPresent()) {
                nested(kind.nested(name).get(), said, at);
            } else {
                unknown(said, name, at);
            }
        }
        for (Field field : kind.fields()) {
            if (field.required() && !said.has(field.name())) {
                tell(Reason.MISSING, at + field.name(), "", whole);
                taken = false;
            }
        }
        return taken;
    }

    private boolean field(Field field, ObjectNode said, String at, boolean whole) {
        JsonNode value = said.get(field.name());
        Reason wrong = wrong(field, value);
        if (wrong == null) {
            clean(said, field.name(), value);
            return true;
        }
        tell(
                wrong,
                at + field.name(),
                value.isString() ? value.asString() : value.toString(),
                field.required() && whole);
        if (!field.required()) {
            said.remove(field.name());
        }
        return !field.required();
    }

    private static @Nullable Reason wrong(Field field, JsonNode value) {
        if (field.type() == Type.NUMBER) {
            return value.isNumber() ? null : Reason.TYPE;
        }
        if (!value.isString()) {
            return Reason.TYPE;
        }
        String text = value.asString();
        if (text.length() > LONGEST) {
            return Reason.TOO_LARGE;
        }
        if (!field.values().isEmpty() && !field.values().contains(text)) {
            return Reason.VALUE;
        }
        return mustFit(field) && !Formats.fits(field.type(), text) ? Reason.FORMAT : null;
    }

    /** The standard itself leaves it open how days and times are written. */
    private static boolean mustFit(Field field) {
        return field.type() != Type.DATE && field.type() != Type.TIME;
    }

    /** Signs that neither a database nor a page can hold are no loss. */
    private static void clean(ObjectNode said, String name, JsonNode value) {
        if (value.isString() && value.asString().chars().anyMatch(Sieve::isSuspicious)) {
            said.set(
                    name,
                    StringNode.valueOf(UNWRITABLE.matcher(value.asString()).replaceAll("")));
        }
    }

    /** Most texts have no sign that would have to be looked at more closely. */
    private static boolean isSuspicious(int sign) {
        return sign < ' ' && sign != '\n' && sign != '\t' && sign != '\r' || sign == 0x7f || sign >= 0xd800;
    }

    private void nested(Nested nested, ObjectNode said, String at) {
        JsonNode value = said.get(nested.field());
        String here = at + nested.field();
        if (nested.many() && value instanceof ArrayNode list) {
            List<JsonNode> kept = new ArrayList<>();
            for (int i = 0; i < list.size(); i++) {
                if (passes(nested, list.get(i), here + "[" + i + "]")) {
                    kept.add(list.get(i));
                }
            }
            list.removeAll();
            list.addAll(kept);
        } else if (nested.many() || !passes(nested, value, here)) {
            if (nested.many()) {
                tell(Reason.TYPE, here, value.toString(), false);
            }
            said.remove(nested.field());
        }
    }

    private boolean passes(Nested nested, JsonNode value, String at) {
        if (value instanceof ObjectNode inner) {
            return pass(nested.kind(), inner, at + ".", false);
        }
        tell(Reason.TYPE, at, value.toString(), false);
        return false;
    }

    private void unknown(ObjectNode said, String name, String at) {
        tell(Reason.UNKNOWN_FIELD, at + name, "", false);
        String text = said.get(name).toString();
        if (text.length() > LONGEST || UNWRITABLE.matcher(name).find() || text.contains("\\u0000")) {
            said.remove(name);
        }
    }

    private void tell(Reason reason, String field, String detail, boolean refused) {
        faults.accept(
                refused
                        ? Fault.refusal(place, object, id, reason, field, detail)
                        : Fault.note(place, object, id, reason, field, detail));
    }
}
