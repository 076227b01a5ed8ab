package express.needs;

import static org.assertj.core.api.Assertions.assertThat;

import express.base.NetworkId;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CountriesTest {

    @Test
    void areToldOnlyWhereThreeNetworksAreAtHome() {
        Map<NetworkId, String> homes = new HashMap<>();
        for (int i = 0; i < 3; i++) {
            homes.put(NetworkId.next(), "BE");
        }
        homes.put(NetworkId.next(), "SE");
        homes.put(NetworkId.next(), "SE");
        assertThat(Countries.told(homes).values()).hasSize(3).containsOnly("BE");
    }
}
