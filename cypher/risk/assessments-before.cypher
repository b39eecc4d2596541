// Which purchases of this person, or with these fingerprints, were assessed since a moment? The latest `most` of each kind.
// mode: read
// param userId: string
// param device: string?
// param payment: string?
// param address: string?
// param since: datetime
// param most: int
// row by: string - PERSON, DEVICE, PAYMENT or ADDRESS
// row id: string
// row userId: string
// row at: int - unix milliseconds
// row coupon: string?
// timeout: 10s

CALL () {
  MATCH (a:Assessment)
  WHERE a.userId = $userId AND a.at >= $since
  RETURN 'PERSON' AS by, a
  ORDER BY a.at DESC
  LIMIT $most
    UNION ALL
  MATCH (a:Assessment)
  WHERE a.device = $device AND a.at >= $since
  RETURN 'DEVICE' AS by, a
  ORDER BY a.at DESC
  LIMIT $most
    UNION ALL
  MATCH (a:Assessment)
  WHERE a.payment = $payment AND a.at >= $since
  RETURN 'PAYMENT' AS by, a
  ORDER BY a.at DESC
  LIMIT $most
    UNION ALL
  MATCH (a:Assessment)
  WHERE a.address = $address AND a.at >= $since
  RETURN 'ADDRESS' AS by, a
  ORDER BY a.at DESC
  LIMIT $most
}
RETURN by, a.id AS id, a.userId AS userId, a.at.epochMillis AS at, a.coupon AS coupon
