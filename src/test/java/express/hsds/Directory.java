package express.hsds;

import express.World;
import express.base.ChainStep;
import express.base.Ids;
import express.base.NetworkId;
import express.base.Viewer;
import express.database.Acting;
import express.directory.Family;
import express.hsds.Faults.Told;
import express.jobs.Job;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Brings files of other directories, as an operator does. */
@Component
class Directory {

    static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private final World world;
    private final Bringing bringing;
    private final Imports imports;
    private final Documents documents;
    private final Faults faults;
    private final Likenesses likenesses;

    Directory(
            World world,
            Bringing bringing,
            Imports imports,
            Documents documents,
            Faults faults,
            Likenesses likenesses) {
        this.world = world;
        this.bringing = bringing;
        this.imports = imports;
        this.documents = documents;
        this.faults = faults;
        this.likenesses = likenesses;
    }

    Viewer operator() {
        return world.operator();
    }

    /** A file that was looked at. */
    record Brought(Viewer viewer, UUID id) {}

    Brought bring(String name, String content) throws IOException {
        return bring(world.operator(), null, name, content.getBytes(StandardCharsets.UTF_8));
    }

    Brought bring(Viewer viewer, @Nullable NetworkId network, String name, byte[] content) throws IOException {
        var wishes = new Wishes(Locale.ENGLISH, ChainStep.INFORMATION, Family.CIVIL_SOCIETY);
        UUID id = Acting.as(
                viewer, () -> bringing.bring(viewer, network, wishes, name, new ByteArrayInputStream(content)));
        var brought = new Brought(viewer, id);
        end(brought);
        return brought;
    }

    /** Waits for the work on the file at this address. */
    Brought await(Viewer viewer, String at) {
        var brought = new Brought(viewer, UUID.fromString(at.substring(at.lastIndexOf('/') + 1)));
        end(brought);
        return brought;
    }

    private void end(Brought it) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(5))
                .until(() -> Acting.as(it.viewer(), () -> {
                    Job job = bringing.job(imports.get(it.id())).orElseThrow();
                    if (job.reason() != null) {
                        throw new AssertionError(job.reason());
                    }
                    return job.ended();
                }));
    }

    Brought take(Brought it) {
        Acting.as(it.viewer(), () -> bringing.start(it.viewer(), imports.get(it.id())))
                .orElseThrow();
        end(it);
        return it;
    }

    Import file(Brought it) {
        return Acting.as(it.viewer(), () -> imports.get(it.id()));
    }

    List<Likenesses.Alike> pairs(Brought it) {
        return Acting.as(it.viewer(), () -> likenesses.list(it.id(), 10_000));
    }

    void decideAll(Brought it, Likenesses.Decision decision) {
        pairs(it).forEach(pair -> decide(it, pair.number(), decision));
    }

    void decide(Brought it, int number, Likenesses.Decision decision) {
        Acting.as(it.viewer(), () -> {
            likenesses.decide(it.id(), number, decision);
            return null;
        });
    }

    List<Told> faults(Brought it) {
        return Acting.as(it.viewer(), () -> faults.list(it.id(), 0, 100_000));
    }

    /** {@code "service CREATE"} and how many. */
    Map<String, Long> counts(Brought it) {
        return Acting.as(it.viewer(), () -> documents.counts(it.id())).stream()
                .collect(Collectors.toMap(
                        count -> count.kind() + " " + count.verdict(), Documents.Count::number, Long::sum));
    }

    /** The same with ids of its own, alike everywhere. */
    static String fresh(String text, String salt) {
        return ID.matcher(text)
                .replaceAll(found -> Derived.id(salt + found.group()).toString());
    }

    static byte[] zip(Map<String, String> files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    static Map<String, String> unzip(byte[] content) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    /** Two words that are like no others. */
    static String name() {
        var random = new Random(Ids.next().getLeastSignificantBits());
        return IntStream.range(0, 2)
                .mapToObj(i ->
                        random.ints(9, 'a', 'z').mapToObj(Character::toString).collect(Collectors.joining()))
                .collect(Collectors.joining(" "));
    }

    /** A whole service of an organisation, at a place. */
    static ObjectNode service(String organisation, String name) {
        ObjectNode said = JSON.createObjectNode()
                .put("id", UUID.randomUUID().toString())
                .put("name", name)
                .put("status", "active")
                .put("description", "One hour a week.");
        said.set("organization", organisation(organisation));
        ObjectNode offer = said.putArray("service_at_locations")
                .addObject()
                .put("id", UUID.randomUUID().toString());
        offer.set("location", location());
        return said;
    }

    static ObjectNode organisation(String name) {
        return JSON.createObjectNode()
                .put("id", Derived.id("test " + name).toString())
                .put("name", name)
                .put("description", "Of " + name);
    }

    static ObjectNode location() {
        ObjectNode location = JSON.createObjectNode()
                .put("id", UUID.randomUUID().toString())
                .put("location_type", "physical")
                .put("name", "The yard")
                .put("latitude", 50.64)
                .put("longitude", 5.57);
        location.putArray("addresses")
                .addObject()
                .put("id", UUID.randomUUID().toString())
                .put("address_1", "Quai des Tanneurs 4")
                .put("city", "Valbrume")
                .put("state_province", "")
                .put("postal_code", "4020")
                .put("country", "BE")
                .put("address_type", "physical");
        return location;
    }

    static ArrayNode list(ObjectNode... said) {
        return JSON.createArrayNode().addAll(List.of(said));
    }
}
