package express.hsds;

import express.base.ChainStep;
import express.base.Settings;
import express.directory.Family;
import express.services.Eligibility;
import express.ui.Messages;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Our own classifications as taxonomies of the standard: their ids are the same on every installation. */
@Component
class Terms {

    /** What a term says of a thing; also the link type of the attribute by which it does. */
    enum Taxonomy {
        STEP,
        STATUS,
        GROUP,
        FAMILY;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        UUID id() {
            return Derived.id("taxonomy " + word());
        }
    }

    /** One of our values as a term. */
    record Term(Taxonomy taxonomy, Enum<?> value, UUID id, ObjectNode said) {}

    private static final String VERSION = "1";

    private final Messages messages;
    private final String address;
    private final Map<UUID, Term> terms = new LinkedHashMap<>();

    Terms(Messages messages, Settings settings) {
        this.messages = messages;
        this.address = settings.address().toString().replaceFirst("/+$", "") + ApiPages.PATH;
        Arrays.stream(ChainStep.values()).forEach(it -> add(Taxonomy.STEP, it, "step." + it.slug()));
        Arrays.stream(Eligibility.Status.values()).forEach(it -> add(Taxonomy.STATUS, it, "hsds.status." + slug(it)));
        Arrays.stream(Eligibility.Group.values()).forEach(it -> add(Taxonomy.GROUP, it, "hsds.group." + slug(it)));
        Arrays.stream(Family.values()).forEach(it -> add(Taxonomy.FAMILY, it, it.key()));
    }

    private static String slug(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void add(Taxonomy taxonomy, Enum<?> value, String key) {
        UUID id = Derived.id("term " + taxonomy.word() + " " + value.name());
        String name = english(key);
        ObjectNode said = Said.object()
                .put("id", id.toString())
                .put("code", slug(value))
                .put("name", name)
                .put("description", name)
                .put("taxonomy", english("hsds.taxonomy." + taxonomy.word()));
        said.set("taxonomy_detail", taxonomy(taxonomy));
        said.put("language", "en").put("term_uri", address + "/taxonomy_terms/" + id);
        terms.put(id, new Term(taxonomy, value, id, said));
    }

    private String english(String key) {
        return messages.text(Locale.ENGLISH, key);
    }

    ObjectNode taxonomy(Taxonomy taxonomy) {
        return Said.object()
                .put("id", taxonomy.id().toString())
                .put("name", english("hsds.taxonomy." + taxonomy.word()))
                .put("description", english("hsds.taxonomy.about." + taxonomy.word()))
                .put("uri", address + "/taxonomies/" + taxonomy.id())
                .put("version", VERSION);
    }

    List<ObjectNode> taxonomies() {
        return Arrays.stream(Taxonomy.values()).map(this::taxonomy).toList();
    }

    Stream<Term> all() {
        return terms.values().stream();
    }

    Optional<Term> find(UUID id) {
        return Optional.ofNullable(terms.get(id));
    }

    boolean isOurs(UUID id) {
        return terms.containsKey(id)
                || Arrays.stream(Taxonomy.values()).anyMatch(it -> it.id().equals(id));
    }

    /** The attribute that says of a thing that this value holds. */
    ObjectNode attribute(Taxonomy taxonomy, Enum<?> value, Kind of, UUID thing) {
        Term term = terms.get(Derived.id("term " + taxonomy.word() + " " + value.name()));
        ObjectNode attribute = Said.object()
                .put("id", Derived.id(thing, term.id().toString()).toString())
                .put("link_type", taxonomy.word())
                .put("link_entity", of.word());
        attribute.set("taxonomy_term", term.said().deepCopy());
        return attribute;
    }

    /** Which of our values the attributes of a thing say. */
    <E extends Enum<E>> List<E> values(JsonNode thing, Class<E> type) {
        return Said.list(thing, "attributes")
                .flatMap(attribute -> Stream.concat(
                        Said.id(attribute, "taxonomy_term_id").stream(),
                        Said.id(attribute.path("taxonomy_term"), "id").stream()))
                .flatMap(id -> find(id).stream())
                .map(Term::value)
                .filter(type::isInstance)
                .map(type::cast)
                .distinct()
                .toList();
    }
}
