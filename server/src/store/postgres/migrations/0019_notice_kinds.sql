-- What notices are about grows; the server alone knows which kinds there are.
ALTER TABLE notices DROP CONSTRAINT notices_kind_check;
