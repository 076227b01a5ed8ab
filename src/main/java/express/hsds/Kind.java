package express.hsds;

import express.hsds.Field.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The objects of the standard: the table in which each stands, its fields in their order, and what is nested in it. A
 * field's type follows its colon; {@code !} is required everywhere, {@code +} in tables, {@code >} refers to an object.
 */
enum Kind {
    ORGANIZATION("organizations", """
        id:uuid! name! alternate_name description! email:email website:uri tax_status tax_id year_incorporated:number
        legal_status logo uri:uri parent_organization_id>organization\
        """, """
            additional_websites*url funding*funding contacts*contact phones*phone locations*location programs*program
            organization_identifiers*organization_identifier services*service attributes*attribute metadata*metadata\
            """),
    PROGRAM("programs", """
        id:uuid! organization_id>organization+ name! alternate_name description!\
        """, "attributes*attribute" + " metadata*metadata"),
    /** Its last field is our own: in which language it is described. */
    SERVICE("services", """
        id:uuid! organization_id>organization+ program_id>program name! alternate_name description url:uri email:email
        status=active|inactive|defunct|temporarily_closed! interpretation_services application_process fees_description
        wait_time fees accreditations eligibility_description minimum_age:number maximum_age:number assured_date:date
        assurer_email:email licenses alert last_modified:instant text_language\
        """, """
            additional_urls*url phones*phone schedules*schedule service_areas*service_area
            service_at_locations*service_at_location languages*language organization-organization funding*funding
            cost_options*cost_option program-program required_documents*required_document contacts*contact
            capacities*service_capacity attributes*attribute metadata*metadata\
            """),
    ATTRIBUTE("attributes", """
        id:uuid! link_id:uuid+ taxonomy_term_id>taxonomy_term+ link_type link_entity+ value label\
        """, """
            taxonomy_term-taxonomy_term metadata*metadata\
            """),
    SERVICE_AT_LOCATION("service_at_location", """
        id:uuid! service_id>service+ location_id>location+ description\
        """, """
            service_areas*service_area contacts*contact phones*phone schedules*schedule location-location
            service-service attributes*attribute metadata*metadata\
            """),
    LOCATION("locations", """
        id:uuid! location_type=physical|postal|virtual! url:uri organization_id>organization name alternate_name
        description transportation latitude:number longitude:number external_identifier external_identifier_type\
        """, """
            languages*language addresses*address contacts*contact accessibility*accessibility phones*phone
            schedules*schedule attributes*attribute metadata*metadata\
            """),
    PHONE("phones", """
        id:uuid! location_id>location service_id>service organization_id>organization contact_id>contact
        service_at_location_id>service_at_location number! extension:number type description\
        """, """
            languages*language attributes*attribute metadata*metadata\
            """),
    CONTACT("contacts", """
        id:uuid! organization_id>organization service_id>service service_at_location_id>service_at_location
        location_id>location name title department email:email\
        """, """
            phones*phone attributes*attribute metadata*metadata\
            """),
    ADDRESS("addresses", """
        id:uuid! location_id>location attention address_1! address_2 city! region state_province! postal_code! country!
        address_type=physical|postal|virtual!\
        """, "attributes*attribute metadata*metadata"),
    SCHEDULE("schedules", """
        id:uuid! service_id>service location_id>location service_at_location_id>service_at_location valid_from:date
        valid_to:date dtstart:date timezone:number until:date count:number wkst=MO|TU|WE|TH|FR|SA|SU
        freq=WEEKLY|MONTHLY interval:number byday byweekno bymonthday byyearday description opens_at:time closes_at:time
        schedule_link:uri attending_type notes\
        """, "attributes*attribute metadata*metadata"),
    FUNDING("funding", """
        id:uuid! organization_id>organization service_id>service source\
        """, "attributes*attribute metadata*metadata"),
    SERVICE_AREA("service_areas", """
        id:uuid! service_id>service service_at_location_id>service_at_location name description extent extent_type
        uri\
        """, "attributes*attribute metadata*metadata"),
    REQUIRED_DOCUMENT("required_documents", """
        id:uuid! service_id>service document uri:uri\
        """, "attributes*attribute metadata*metadata"),
    LANGUAGE("languages", """
        id:uuid! service_id>service location_id>location phone_id>phone name code note\
        """, """
            attributes*attribute metadata*metadata\
            """),
    ACCESSIBILITY("accessibility", """
        id:uuid! location_id>location description details url:uri\
        """, "attributes*attribute metadata*metadata"),
    TAXONOMY_TERM("taxonomy_terms", """
        id:uuid! code name! description! parent_id>taxonomy_term taxonomy language taxonomy_id>taxonomy
        term_uri:uri\
        """, "taxonomy_detail-taxonomy metadata*metadata"),
    METADATA("metadata", """
        id:uuid! resource_id:uuid+ resource_type+ last_action_date:date! last_action_type! field_name! previous_value!
        replacement_value! updated_by!\
        """, ""),
    META_TABLE_DESCRIPTION("meta_table_descriptions", """
        id:uuid! name language character_set\
        """, "attributes*attribute metadata*metadata"),
    COST_OPTION("cost_options", """
        id:uuid! service_id>service+ valid_from:date valid_to:date option currency amount:number
        amount_description\
        """, "attributes*attribute metadata*metadata"),
    ORGANIZATION_IDENTIFIER("organization_identifiers", """
        id:uuid! organization_id>organization+ identifier_scheme identifier_type! identifier!\
        """, """
            attributes*attribute metadata*metadata\
            """),
    TAXONOMY("taxonomies", "id:uuid! name! description! uri:uri version", "metadata*metadata"),
    UNIT("units", "id:uuid! name! scheme identifier uri:uri", "attributes*attribute metadata*metadata"),
    SERVICE_CAPACITY("service_capacity", """
        id:uuid! service_id>service+ unit_id>unit+ available:number! maximum:number description
        updated:instant!\
        """, "unit-unit attributes*attribute metadata*metadata"),
    URL("url", """
        id:uuid! label url:uri! organization_id>organization service_id>service\
        """, """
            attributes*attribute metadata*metadata\
            """);

    private static final Map<String, Kind> BY_FILE = new HashMap<>();
    private static final Map<String, Kind> BY_WORD = new HashMap<>();

    static {
        Arrays.stream(values()).forEach(kind -> BY_FILE.put(kind.file(), kind));
        Arrays.stream(values()).forEach(kind -> BY_WORD.put(kind.word(), kind));
    }

    private final String word;
    private final String table;
    private final List<Field> fields;
    private final Map<String, Field> byName = new HashMap<>();
    private final String nesting;

    Kind(String table, String fields, String nesting) {
        this.word = name().toLowerCase(Locale.ROOT);
        this.table = table;
        this.fields = Arrays.stream(fields.strip().split("\\s+")).map(Field::of).toList();
        this.fields.forEach(field -> byName.put(field.name(), field));
        this.nesting = nesting;
    }

    /** As the standard calls it. */
    String word() {
        return word;
    }

    static Optional<Kind> find(String word) {
        return Optional.ofNullable(BY_WORD.get(word));
    }

    String file() {
        return table + ".csv";
    }

    /** By the name of its table, in whatever folder. */
    static Optional<Kind> ofFile(String path) {
        String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
        return Optional.ofNullable(BY_FILE.get(name.toLowerCase(Locale.ROOT)));
    }

    List<Field> fields() {
        return fields;
    }

    Optional<Field> field(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** What is nested in it; asked late, since the objects name each other. */
    List<Nested> nested() {
        return Nesting.OF.get(this);
    }

    Optional<Nested> nested(String name) {
        return Optional.ofNullable(Nesting.BY_NAME.get(this).get(name));
    }

    /** By which columns of its table it says to what it belongs. */
    Stream<Field> references() {
        return fields.stream().filter(field -> field.type() == Type.REFERENCE);
    }

    /** The columns by which a row says inside what it stands. */
    Set<String> owners() {
        return Arrays.stream(values())
                .flatMap(around -> around.nested().stream())
                .filter(it -> it.many() && it.kind() == this)
                .map(Nested::column)
                .collect(Collectors.toSet());
    }

    private static final class Nesting {

        private static final Map<Kind, List<Nested>> OF = new LinkedHashMap<>();
        private static final Map<Kind, Map<String, Nested>> BY_NAME = new HashMap<>();

        static {
            for (Kind kind : values()) {
                List<Nested> nested = new ArrayList<>();
                for (String word : kind.nesting.strip().split("\\s+")) {
                    if (!word.isEmpty()) {
                        nested.add(Nested.of(kind, word));
                    }
                }
                OF.put(kind, List.copyOf(nested));
                BY_NAME.put(kind, nested.stream().collect(Collectors.toMap(Nested::field, it -> it)));
            }
        }
    }
}
