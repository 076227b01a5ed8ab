package express.hsds;

import java.math.BigDecimal;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads one value after another from a file of any length; a single one may not be larger than a directory needs. */
final class Tree {

    private static final JsonNodeFactory MAKE = JsonNodeFactory.instance;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(60)
                    .maxStringLength(1 << 20)
                    .maxNumberLength(100)
                    .maxNameLength(200)
                    .build())
            .build();

    /** How many values a document may hold, and how many signs. */
    private static final int MOST_VALUES = 200_000;

    private static final long MOST_SIGNS = 16L << 20;
    private static final int LARGEST_EXPONENT = 300;

    private final JsonParser parser;
    private int values;
    private long signs;

    private Tree(JsonParser parser) {
        this.parser = parser;
    }

    static JsonParser parser(java.io.InputStream in) {
        return FACTORY.createParser(ObjectReadContext.empty(), in);
    }

    /** The value that begins with the present token. */
    static JsonNode read(JsonParser parser) {
        return new Tree(parser).value(parser.currentToken());
    }

    private JsonNode value(JsonToken token) {
        if (++values > MOST_VALUES || signs > MOST_SIGNS) {
            throw new StreamConstraintsException("a document is too large");
        }
        return switch (token) {
            case START_OBJECT -> object();
            case START_ARRAY -> array();
            case VALUE_STRING -> text();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number();
            case VALUE_TRUE -> MAKE.booleanNode(true);
            case VALUE_FALSE -> MAKE.booleanNode(false);
            default -> MAKE.nullNode();
        };
    }

    private JsonNode text() {
        String text = parser.getString();
        signs += text.length();
        return MAKE.stringNode(text);
    }

    /** Numbers that no database can hold are none. */
    private JsonNode number() {
        BigDecimal number = parser.getDecimalValue();
        boolean sane = Math.abs((long) number.scale()) <= LARGEST_EXPONENT;
        return sane ? MAKE.numberNode(number) : MAKE.nullNode();
    }

    private ObjectNode object() {
        ObjectNode object = MAKE.objectNode();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            signs += name.length();
            object.set(name, value(parser.nextToken()));
        }
        return object;
    }

    private ArrayNode array() {
        ArrayNode array = MAKE.arrayNode();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            array.add(value(token));
        }
        return array;
    }
}
