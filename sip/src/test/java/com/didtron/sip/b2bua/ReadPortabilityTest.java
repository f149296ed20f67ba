package com.didtron.sip.b2bua;

import static org.assertj.core.api.Assertions.assertThat;

import com.didtron.sip.message.SipUri;
import com.didtron.sip.port.Portability;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// RFC 4694.
class ReadPortabilityTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
            sip:+12125550123@h                                              | nothing
            sip:+12125550123;npdi@h                                         | not ported
            sip:+12125550123;NPDI@h;user=phone                              | not ported
            sip:+12125550123;npdi;rn=+1-202-555-0100@h                      | 12025550100
            sip:+12125550123;rn=+12025550100@h                              | 12025550100
            sip:+12125550123;npdi;rn=%2B12025550100@h                       | 12025550100
            sip:+12125550123;npdi;rn=2025550100;rn-context=+1@h             | 12025550100
            sip:+12125550123;npdi;rn=0123;rn-context=carrier.example@h      | nothing
            sip:+12125550123;npdi;rn=2025550100@h                           | nothing
            sip:+12125550123;npdi;rn=+0A12@h                                | nothing
            sip:+12125550123;npdi;rn=+120255501001234567@h                  | nothing
            sip:+12125550123;npdi;rn=@h                                     | nothing
            sip:+12125550123@h;npdi;rn=+12025550100                         | nothing
            sip:h;npdi                                                      | nothing
            tel:+12125550123;npdi;rn=+12025550100                           | 12025550100
            tel:+12125550123;npdi                                           | not ported
            """)
    void whatACallSays(String uri, String said) throws Exception {
        Portability read = ReadPortability.of(SipUri.parse(uri));
        assertThat(read == null ? "nothing" : read.routingNumber() == null ? "not ported" : read.routingNumber()).isEqualTo(said);
    }
}
