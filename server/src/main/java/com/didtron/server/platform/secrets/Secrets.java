package com.didtron.server.platform.secrets;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Makes the process' [SecretBox].
@Configuration
class Secrets {

    @Bean
    SecretBox secretBox(@Value("${didtron.data}") Path data) {
        return new SecretBox(MasterKeys.load(data, System.getenv()));
    }
}
