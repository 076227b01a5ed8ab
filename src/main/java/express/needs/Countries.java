package express.needs;

import express.base.NetworkId;
import express.directory.Homes;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The country of a network as far as it can be told without telling which network it is. */
@Component
class Countries {

    /** Of fewer networks one could guess which it is. */
    static final int ENOUGH = 3;

    private final Homes homes;

    Countries(Homes homes) {
        this.homes = homes;
    }

    Optional<String> find(NetworkId network) {
        return Optional.ofNullable(list().get(network));
    }

    Map<NetworkId, String> list() {
        return told(homes.list());
    }

    static Map<NetworkId, String> told(Map<NetworkId, String> homes) {
        Map<String, Long> networks =
                homes.values().stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return homes.entrySet().stream()
                .filter(home -> networks.get(home.getValue()) >= ENOUGH)
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
