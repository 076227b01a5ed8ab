package express.interpreting;

import express.directory.Organisation;
import express.directory.Organisations;
import express.ui.Screen;
import gg.jte.Content;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells where an interpreter is needed whether one comes, and leads to where one is asked for. Who it is it does not say. */
@Component
public class Readiness {

    /** How far it is. */
    enum Ready {
        UNASKED,
        WAITING,
        OTHER_TIME,
        READY;

        String key() {
            return "interpreting.ready." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** @param ask where one can be asked for, by whoever may and as long as that would help */
    record ReadyPage(Ready ready, boolean told, @Nullable String ask) {}

    private final Requests requests;
    private final Agreements agreements;
    private final Organisations organisations;
    private final Backstage backstage;
    private final Prices prices;

    Readiness(
            Requests requests, Agreements agreements, Organisations organisations, Backstage backstage, Prices prices) {
        this.requests = requests;
        this.agreements = agreements;
        this.organisations = organisations;
        this.backstage = backstage;
        this.prices = prices;
    }

    /** Nothing, where none is needed and none can be asked for. Whoever looks may see the occasion: that was checked before. */
    public Optional<Content> show(Screen screen, Occasion occasion) {
        List<Request> asked = backstage.look(() -> requests.listFor(occasion.id(), occasion.among()));
        Ready ready = ready(occasion, asked);
        boolean waits = asked.stream().anyMatch(it -> it.state() == State.OPEN && occasion.isMetBy(it));
        boolean met = ready == Ready.READY && occasion.begins() != null;
        String ask = met || waits
                ? null
                : asking(screen, occasion).map(house -> path(house, occasion)).orElse(null);
        boolean told = ready != Ready.UNASKED || occasion.needed();
        return told || ask != null
                ? Optional.of(screen.part("interpreting/ready", new ReadyPage(ready, told, ask)))
                : Optional.empty();
    }

    static Ready ready(Occasion occasion, List<Request> asked) {
        List<Request> then = asked.stream().filter(occasion::isMetBy).toList();
        boolean anew = occasion.begins() == null && then.stream().anyMatch(it -> it.state() == State.OPEN);
        if (!anew && then.stream().anyMatch(it -> it.state() == State.COVERED || it.state() == State.DONE)) {
            return Ready.READY;
        }
        if (!then.isEmpty()) {
            return Ready.WAITING;
        }
        return asked.isEmpty() ? Ready.UNASKED : Ready.OTHER_TIME;
    }

    private Optional<Organisation> asking(Screen screen, Occasion occasion) {
        boolean may = !occasion.isOver(prices.now())
                && InterpretingAccess.mayAsk(screen.viewer(), occasion.asker())
                && agreements.listOfClient(occasion.asker()).stream().anyMatch(it -> it.holds(prices.today()));
        return may ? organisations.listAll(List.of(occasion.asker())).stream().findFirst() : Optional.empty();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String path(Organisation house, Occasion occasion) {
        Map<String, String> known = new LinkedHashMap<>();
        known.put("occasion", occasion.id().toString());
        Instant from = occasion.begins();
        Instant until = occasion.ends();
        if (from != null) {
            LocalDateTime begins =
                    LocalDateTime.ofInstant(from, ZoneId.systemDefault()).truncatedTo(ChronoUnit.MINUTES);
            known.put("day", begins.toLocalDate().toString());
            known.put("time", begins.toLocalTime().toString());
            if (until != null) {
                known.put("minutes", Long.toString(Duration.between(from, until).toMinutes()));
            }
        }
        if (!occasion.mode().isEmpty()) {
            known.put("mode", occasion.mode());
        }
        known.put("language", occasion.language());
        known.put("place", occasion.place());
        return RequestPages.address(house.slug()) + "/new?"
                + known.entrySet().stream()
                        .map(it -> it.getKey() + "=" + encoded(it.getValue()))
                        .collect(Collectors.joining("&"));
    }
}
