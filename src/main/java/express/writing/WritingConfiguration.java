package express.writing;

import express.jobs.Work;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class WritingConfiguration {

    @Bean
    Work machineDraftingWork(MachineDrafting drafting) {
        return new Work(MachineDrafting.KIND, drafting::run);
    }
}
