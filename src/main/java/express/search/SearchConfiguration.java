package express.search;

import express.base.Settings;
import express.database.Changes;
import express.database.Installation;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** One index for each node, in the data folder, behind all that can be found. */
@Configuration(proxyBeanMethods = false)
class SearchConfiguration {

    private static final int TELLING = 8;

    @Bean(destroyMethod = "")
    @Primary
    Follower searchFollower(
            Settings settings,
            ObjectProvider<Findables> sources,
            ObjectProvider<Concepts> concepts,
            Changes changes,
            Installation installation,
            InstantSource time) {
        List<Findables> common =
                sources.orderedStream().filter(source -> !source.apart()).toList();
        return follower(settings.dataDir().resolve("search"), common, concepts, changes, installation, time);
    }

    /** Behind what lies in an index of its own, so that neither weighs on the other. */
    @Bean(destroyMethod = "")
    Follower apartFollower(
            Settings settings,
            ObjectProvider<Findables> sources,
            ObjectProvider<Concepts> concepts,
            Changes changes,
            Installation installation,
            InstantSource time) {
        List<Findables> apart = sources.orderedStream().filter(Findables::apart).toList();
        return follower(settings.dataDir().resolve("search-apart"), apart, concepts, changes, installation, time);
    }

    private static Follower follower(
            Path folder,
            List<Findables> sources,
            ObjectProvider<Concepts> concepts,
            Changes changes,
            Installation installation,
            InstantSource time) {
        Concepts vocabulary = concepts.getIfAvailable(() -> NoConcepts.NONE);
        return new Follower(
                new Indexes(Folder.take(folder), vocabulary),
                sources,
                vocabulary,
                changes,
                HexFormat.of().formatHex(installation.key("search"), 0, TELLING),
                time);
    }

    @Bean
    Search search(
            Follower follower,
            @Qualifier("apartFollower") Follower apart,
            ObjectProvider<Concepts> concepts,
            InstantSource time,
            ObjectProvider<MeterRegistry> metrics) {
        metrics.ifAvailable(registry -> measure(registry, follower));
        return new Search(follower, apart, concepts.getIfAvailable(() -> NoConcepts.NONE), time);
    }

    private static void measure(MeterRegistry registry, Follower follower) {
        Gauge.builder("express.search.things", follower, Follower::size)
                .description("how many things this node can find")
                .register(registry);
        Gauge.builder("express.search.building", follower, it -> it.isBuilding() ? 1 : 0)
                .description("whether an index is being built")
                .register(registry);
        Gauge.builder("express.search.in.memory", follower, it -> it.isInMemory() ? 1 : 0)
                .description("whether the index could not be kept in the data folder")
                .register(registry);
    }
}
