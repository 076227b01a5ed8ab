package express.hsds;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes documents as an archive of tables. An archive holds one file after another, while each document gives rows to
 * many: so the tables wait in files of their own.
 */
final class TableExport implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Path folder;
    private final Map<Kind, CsvWriter> tables = new EnumMap<>(Kind.class);
    private final Map<Kind, List<String>> columns = new EnumMap<>(Kind.class);
    private final Seen seen = new Seen();

    TableExport() throws IOException {
        folder = Files.createTempDirectory("express-hsds");
    }

    void add(Kind kind, ObjectNode said) {
        Flattening.rows(kind, said, this::row);
    }

    /** Documents that share something say the same of it; it is one row. */
    private void row(Kind kind, ObjectNode row) {
        UUID id = Said.id(row);
        int words = Canon.text(row).hashCode();
        switch (seen.add(kind, id, words, 0)) {
            case NEVER -> write(kind, row);
            case ALIKE, POORER -> {}
            case OTHERWISE -> again(kind, row, id);
        }
    }

    /** Organisations and places are said with each of their services; other things belong to something else each time. */
    private void again(Kind kind, ObjectNode row, UUID id) {
        boolean shared = Doc.rank(kind) < 7 || kind == Kind.PROGRAM || kind == Kind.UNIT;
        if (!shared) {
            UUID other = Derived.id(id, Canon.digest(row));
            row.put("id", other.toString());
            if (seen.add(kind, other, 0, 0) == Seen.Before.NEVER) {
                write(kind, row);
            }
        }
    }

    private void write(Kind kind, ObjectNode row) {
        CsvWriter table = tables.computeIfAbsent(kind, this::open);
        table.writeRecord(
                columns.get(kind).stream().map(column -> cell(row.get(column))).toList());
    }

    private CsvWriter open(Kind kind) {
        try {
            columns.put(kind, kind.fields().stream().map(Field::name).toList());
            CsvWriter table = CsvWriter.builder()
                    .lineDelimiter(LineDelimiter.LF)
                    .build(new BufferedWriter(Files.newBufferedWriter(folder.resolve(kind.file()))));
            table.writeRecord(columns.get(kind));
            return table;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String cell(@org.jspecify.annotations.Nullable JsonNode value) {
        if (value == null || value.isNull()) {
            return "";
        }
        return value.isNumber() ? plain(value) : value.isString() ? value.asString() : value.toString();
    }

    private static String plain(JsonNode number) {
        return number.decimalValue().toPlainString();
    }

    void write(OutputStream out, String name, String version) throws IOException {
        for (CsvWriter table : tables.values()) {
            table.flush();
        }
        var zip = new ZipOutputStream(out);
        zip.putNextEntry(new ZipEntry("datapackage.json"));
        zip.write(description(name, version).toString().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        for (Kind kind : tables.keySet()) {
            zip.putNextEntry(new ZipEntry(kind.file()));
            Files.copy(folder.resolve(kind.file()), zip);
            zip.closeEntry();
        }
        zip.finish();
    }

    private ObjectNode description(String name, String version) {
        ObjectNode said = JSON.createObjectNode()
                .put("name", name)
                .put("profile", "tabular-data-package")
                .put("version", version);
        ArrayNode resources = said.putArray("resources");
        tables.keySet().forEach(kind -> resource(resources.addObject(), kind));
        return said;
    }

    private void resource(ObjectNode said, Kind kind) {
        said.put("name", kind.word())
                .put("path", kind.file())
                .put("profile", "tabular-data-resource")
                .put("format", "csv")
                .put("mediatype", "text/csv")
                .put("encoding", "utf-8");
        ObjectNode schema = said.putObject("schema");
        ArrayNode fields = schema.putArray("fields");
        for (String column : columns.get(kind)) {
            ObjectNode field = fields.addObject().put("name", column);
            kind.field(column).ifPresentOrElse(it -> describe(field, it), () -> field.put("type", "string"));
        }
        schema.put("primaryKey", "id");
        ArrayNode keys = JSON.createArrayNode();
        kind.references()
                .filter(it -> tables.containsKey(it.target()) && !isParent(it))
                .forEach(it -> {
                    ObjectNode key = keys.addObject().put("fields", it.name());
                    key.putObject("reference").put("resource", it.refers()).put("fields", "id");
                });
        if (!keys.isEmpty()) {
            schema.set("foreignKeys", keys);
        }
    }

    private static boolean isParent(Field field) {
        return field.name().startsWith("parent_");
    }

    private static void describe(ObjectNode said, Field field) {
        said.put("type", field.type() == Field.Type.NUMBER ? "number" : "string");
        switch (field.type()) {
            case UUID, REFERENCE -> said.put("format", "uuid");
            case URI -> said.put("format", "uri");
            case EMAIL -> said.put("format", "email");
            default -> {}
        }
        ObjectNode constraints = JSON.createObjectNode();
        if (field.required() && field.type() != Field.Type.TEXT || field.inTables()) {
            constraints.put("required", true);
        }
        if (field.name().equals("id")) {
            constraints.put("unique", true);
        }
        if (!field.values().isEmpty()) {
            ArrayNode values = constraints.putArray("enum");
            field.values().forEach(values::add);
        }
        if (!constraints.isEmpty()) {
            said.set("constraints", constraints);
        }
    }

    @Override
    public void close() throws IOException {
        Set<Path> files = new LinkedHashSet<>();
        for (Map.Entry<Kind, CsvWriter> table : tables.entrySet()) {
            table.getValue().close();
            files.add(folder.resolve(table.getKey().file()));
        }
        for (Path file : new ArrayList<>(files)) {
            Files.deleteIfExists(file);
        }
        Files.deleteIfExists(folder);
    }
}
