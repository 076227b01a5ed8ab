package express.services;

import express.base.Ids;
import express.base.PersonId;
import express.base.Viewer;
import express.database.Acting;
import express.directory.Organisation;
import express.directory.Organisations;
import express.people.Entrance;
import express.people.People;
import express.people.Viewers;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** In a demonstration the invented organisations do something for people; some of it is full, some was long forgotten. */
@Component
@ConditionalOnProperty(name = "express.demo", havingValue = "true")
class ServicesDemo {

    private static final String DATA = "/services/demo.yaml";

    /** @param by the address of whoever writes it down */
    record House(String house, String by, List<Map<String, String>> sites, List<Map<String, String>> services) {}

    private final Entrance entrance;
    private final People people;
    private final Viewers viewers;
    private final Play play;

    ServicesDemo(Entrance entrance, People people, Viewers viewers, Play play) {
        this.entrance = entrance;
        this.people = people;
        this.viewers = viewers;
        this.play = play;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() throws IOException {
        for (House house : read()) {
            Optional<PersonId> writer =
                    entrance.look(() -> people.findByEmail(house.by()).map(it -> it.id()));
            writer.flatMap(viewers::find).ifPresent(it -> write(it, house));
        }
    }

    static List<House> read() throws IOException {
        try (InputStream data = ServicesDemo.class.getResourceAsStream(DATA)) {
            return new YAMLMapper().readValue(data, new TypeReference<List<House>>() {});
        }
    }

    private void write(Viewer writer, House house) {
        Acting.as(writer, () -> {
            play.write(house);
            return null;
        });
    }

    /** Writes down what one house does. Of several nodes one does. */
    @Component
    @ConditionalOnProperty(name = "express.demo", havingValue = "true")
    static class Play {

        private final Organisations organisations;
        private final Services services;
        private final Sites sites;
        private final ServiceSaving saving;
        private final InstantSource time;

        Play(Organisations organisations, Services services, Sites sites, ServiceSaving saving, InstantSource time) {
            this.organisations = organisations;
            this.services = services;
            this.sites = sites;
            this.saving = saving;
            this.time = time;
        }

        @Transactional
        public void write(House data) {
            organisations
                    .find(data.house())
                    .filter(house -> services.listOf(house.id()).isEmpty())
                    .ifPresent(house -> write(house, data));
        }

        private void write(Organisation house, House data) {
            Map<String, UUID> places = new HashMap<>();
            data.sites().forEach(typed -> {
                Site site = site(house, typed);
                sites.add(site);
                places.put(site.name(), site.id());
            });
            data.services().forEach(typed -> {
                List<UUID> at = Arrays.stream(typed.getOrDefault("at", "").split(";"))
                        .filter(places::containsKey)
                        .map(places::get)
                        .toList();
                saving.add(service(house, typed, time.instant()), at);
            });
        }
    }

    static Site site(Organisation house, Map<String, String> typed) {
        var blank = new Site(Ids.next(), house.id(), "", null, null, "", null, "BE", null, null, List.of(), List.of());
        SiteFields.Read read = SiteFields.read(blank, typed);
        return Optional.ofNullable(read.site())
                .orElseThrow(() -> new IllegalArgumentException(typed.get("name") + ": " + read.wrongs()));
    }

    static Service service(Organisation house, Map<String, String> data, Instant now) {
        Map<String, String> typed = new HashMap<>(data);
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        typed.replaceAll((field, value) -> field.startsWith("begins-")
                ? today.plusDays(Integer.parseInt(value.substring(1))).toString()
                : value);
        Instant confirmed = now.atZone(ZoneOffset.UTC)
                .minusMonths(Integer.parseInt(typed.getOrDefault("months", "1")))
                .toInstant();
        ServiceFields.Read read = ServiceFields.read(ServiceFields.blank(house.id(), Locale.FRENCH, confirmed), typed);
        return Optional.ofNullable(read.service())
                .orElseThrow(() -> new IllegalArgumentException(typed.get("name") + ": " + read.wrongs()));
    }
}
