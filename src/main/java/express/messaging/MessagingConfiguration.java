package express.messaging;

import express.base.Settings;
import express.ui.Templates;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;

@Configuration(proxyBeanMethods = false)
class MessagingConfiguration {

    @Bean
    @ConditionalOnProperty("express.text-messages.address")
    TextMessages textMessages(TextSettings settings) {
        return new TextGateway(settings.address(), settings.token());
    }

    @Bean
    Ways ways(
            ObjectProvider<JavaMailSender> mail,
            ObjectProvider<TextMessages> texts,
            Templates templates,
            MailSettings from,
            Settings settings) {
        Map<Channel, Way> ways = new EnumMap<>(Channel.class);
        mail.ifAvailable(sender -> ways.put(Channel.EMAIL, new Mail(sender, templates, from, settings)));
        texts.ifAvailable(gateway -> ways.put(
                Channel.SMS,
                letter -> gateway.send(
                        letter.id(), letter.address(), letter.written().shortly())));
        return new Ways(ways, settings.demo());
    }
}
