package express.hsds;

import express.hsds.Fault.Place;
import express.hsds.Fault.Reason;
import java.io.InputStream;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads documents: a single one, many in a list, a page as programs are answered it, one after another in lines, or
 * tables as lists under the names of their files.
 */
final class JsonSource {

    private final String file;
    private final Harvest sink;
    private final JsonParser parser;

    private JsonSource(InputStream in, String file, Harvest sink) {
        this.file = file;
        this.sink = sink;
        this.parser = Tree.parser(in);
    }

    /** To its end, or to where it cannot be read any further. */
    static void read(InputStream in, String file, Harvest sink) {
        JsonSource source = null;
        try {
            source = new JsonSource(in, file, sink);
            for (JsonToken token = source.parser.nextToken(); token != null; token = source.parser.nextToken()) {
                source.value(token);
            }
        } catch (UnexpectedEndOfInputException cut) {
            source.stop(Reason.CUT, cut);
        } catch (StreamConstraintsException large) {
            source.stop(Reason.TOO_LARGE, large);
        } catch (JacksonException broken) {
            boolean bytes = String.valueOf(broken.getOriginalMessage()).contains("UTF-");
            Place place = new Place(file, source == null ? 1 : source.line());
            sink.fault(
                    Fault.refusal(place, "", null, bytes ? Reason.ENCODING : Reason.UNREADABLE, "", message(broken)));
        }
    }

    private void stop(Reason reason, JacksonException broken) {
        sink.fault(Fault.refusal(new Place(file, line()), "", null, reason, "", message(broken)));
    }

    private static String message(JacksonException broken) {
        return Optional.ofNullable(broken.getOriginalMessage()).orElse("");
    }

    private long line() {
        return parser.currentLocation().getLineNr();
    }

    private void value(JsonToken token) {
        switch (token) {
            case START_OBJECT -> object();
            case START_ARRAY -> {
                for (JsonToken item = parser.nextToken(); item != JsonToken.END_ARRAY; item = parser.nextToken()) {
                    value(item);
                }
            }
            default ->
                sink.fault(Fault.refusal(new Place(file, line()), "", null, Reason.UNREADABLE, "", parser.getString()));
        }
    }

    private void object() {
        long line = line();
        ObjectNode said = JsonNodeFactory.instance.objectNode();
        boolean container = false;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            JsonToken token = parser.nextToken();
            Optional<Kind> table = name.endsWith(".csv") ? Kind.ofFile(name) : Optional.empty();
            if (token == JsonToken.START_ARRAY && table.isPresent()) {
                rows(table.get(), name);
                container = true;
            } else if (token == JsonToken.START_ARRAY && name.equals("contents")) {
                value(token);
                container = true;
            } else {
                said.set(name, Tree.read(parser));
            }
        }
        if (!container) {
            sink.document(Guess.kind(said, file), said, new Place(file, line));
        }
    }

    private void rows(Kind kind, String name) {
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            Place place = new Place(name, line());
            JsonNode row = Tree.read(parser);
            if (row instanceof ObjectNode said) {
                sink.row(kind, said, place);
            } else {
                sink.fault(Fault.refusal(place, kind.word(), null, Reason.UNREADABLE, "", row.toString()));
            }
        }
    }
}
