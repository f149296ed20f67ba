/// HTTP for the books: accounts, journal, proof.
@NullMarked
package com.didtron.server.ledger.web;

import org.jspecify.annotations.NullMarked;
